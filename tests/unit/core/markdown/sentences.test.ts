import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '#core/markdown/body.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { markSentences, sentencesOf } from '#core/markdown/sentences.ts';

/** A body as it is rendered. */
function hastOf(body: string): Root {
  const { tree } = readDocument('cases/a/index.mdx', `---\ntitle: 見本\n---\n\n${body}`);
  return bodyOf(tree as NonNullable<typeof tree>).hast as Root;
}
const html = (root: Root) => unified().use(rehypeStringify).stringify(root);

const BODIES = [
  ['二つの文。その次の文。', ['二つの文。', 'その次の文。']],
  ['「行こう。すぐに。」と言った。それから', ['「行こう。すぐに。」と言った。', 'それから']],
  ['## 見出し\n\n段落（注。書き）が続く！', ['段落（注。書き）が続く！']],
  ['- 一つめ\n- **二つ**めの[行](/cases/)\n  - 中の行', ['一つめ', '二つめの行', '中の行']],
  ['| 年 | 人 |\n|---|---|\n| 2017年 | 5人。多い |', ['2017年 5人。多い']],
  ['1文。[^1]\n\n[^1]: 注は数えない。', ['1文。']],
  ['[全部が、リンク。二文め。](/cases/)後ろ。', ['全部が、リンク。', '二文め。', '後ろ。']],
  ['……。', []],
] as const;

describe('the sentences of a body', () => {
  it.each(BODIES)('%s', (body, expected) => {
    expect(sentencesOf(hastOf(body))).toEqual([...expected]);
  });

  it.each(BODIES)('are marked without a letter more or less, none inside a link: %s', (body, expected) => {
    const plain = hastOf(body);
    const marked = hastOf(body);
    markSentences(
      marked,
      expected.map((_, at) => at + 1),
    );
    expect(textOf(marked)).toBe(textOf(plain));
    expect(html(marked).match(/data-claim="\d+"/g) ?? []).toHaveLength(expected.length);
    expect(html(marked)).not.toMatch(/<a href="\/cases\/">[^<]*<a data-claim/);
    // Taken out again, the page is the page before.
    expect(html(marked).replace(/<a data-claim[^>]*><\/a>/g, '')).toBe(html(plain));
  });

  it('with one note have one mark, behind the last of them, but not across blocks', () => {
    const body = hastOf('一。二。三。\n\n四。');
    markSentences(body, [7, 7, undefined, 7]);
    expect(html(body)).toMatch(
      /^<p>一。二。<a data-claim="7"[^>]*><\/a>三。<\/p>\s*<p>四。<a data-claim="7"/,
    );
  });
});
