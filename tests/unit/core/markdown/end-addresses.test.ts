import { expect, test } from 'vitest';
import { parseMdx } from '#core/markdown/parse-mdx.ts';
import { renderMdx } from '#core/markdown/render.ts';

const html = (body: string) => renderMdx(parseMdx(body)).html;
const link = (url: string, text = url) => `<a href="${url}">${text}</a>`;

test.each([
  ['詳しくは https://example.jp/men。次の文', `詳しくは ${link('https://example.jp/men')}。次の文`],
  ['https://example.jp/menをご覧ください。', `${link('https://example.jp/men')}をご覧ください。`],
  ['（https://example.jp/）', `（${link('https://example.jp/')}）`],
  ['https://example.jp/men.をご覧', `${link('https://example.jp/men')}.をご覧`],
  ['https://example.jp/men', link('https://example.jp/men')],
  ['[題名。](https://example.jp/men)の話', `${link('https://example.jp/men', '題名。')}の話`],
])('%s', (body, shown) => {
  expect(html(body).replace(/ (?:rel|target)="[^"]*"/g, '')).toBe(`<p>${shown}</p>`);
});

test('Japanese goes on in the next line without a space, and other words keep theirs', () => {
  expect(html('うどんを打つ音が\n朝の町に響く。')).toBe('<p>うどんを打つ音が朝の町に響く。</p>');
  expect(html('**太い**\n文字と、\n`a`')).toBe('<p><strong>太い</strong>文字と、<code>a</code></p>');
  expect(html('ABC と\nDEF、\nGHI')).toBe('<p>ABC と\nDEF、GHI</p>');
  expect(html('three\nwords')).toBe('<p>three\nwords</p>');
});

test('a note whose name is in kanji has an id that a link can lead to', () => {
  const shown = html('粗利[^課題]。\n\n[^課題]: 注。');
  expect(shown).toContain('href="#fn-1"');
  expect(shown).toContain('id="fn-1"');
});
