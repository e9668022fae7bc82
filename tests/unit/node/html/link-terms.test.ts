import { expect, it } from 'vitest';
import { linkTerms } from '#node/html/link-terms.ts';
import { rewriteText } from '#node/html/rewrite-text.ts';

const TERMS = [
  { id: 'bansou', term: '伴走支援', kana: 'ばんそうしえん', short: '横で続けて"支える"こと & 見守ること。' },
  { id: 'keiei', term: '経営力再構築伴走支援', kana: 'けいえい', short: '自分で走る力を高める支援。' },
];
const linked = (html: string) =>
  rewriteText(
    html,
    linkTerms(TERMS, (id) => `/glossary/#${id}`),
  );
const NOTE = 'data-term="横で続けて&quot;支える&quot;こと &amp; 見守ること。"';

it('the first mention inside a marked text leads to its explanation, the others stay', () => {
  expect(linked('<p>伴走支援</p><article data-terms><p>伴走支援と伴走支援</p></article>')).toBe(
    `<p>伴走支援</p><article data-terms><p><a class="term" href="/glossary/#bansou" ${NOTE}>伴走支援</a>と伴走支援</p></article>`,
  );
});

it('a longer term is not taken for the shorter one inside it', () => {
  const html = linked('<div data-terms><p>経営力再構築伴走支援とは</p><p>伴走支援では</p></div>');
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/glossary/#keiei"', 'href="/glossary/#bansou"']);
});

it('links, buttons, headings, tables and pictures are not interrupted', () => {
  for (const name of ['a', 'button', 'h2', 'summary', 'figure', 'svg', 'code', 'nav'])
    expect(linked(`<div data-terms><p><${name}>伴走支援</${name}></p></div>`)).not.toContain('class="term"');
  expect(linked('<div data-terms><span>伴走支援</span></div>')).not.toContain('class="term"');
});

it('without terms nothing is linked', () => {
  const html = '<div data-terms><p>伴走支援</p></div>';
  expect(rewriteText(html, linkTerms([], String))).toBe(html);
});

it('a term that is a noun made of a verb is no term where the verb stands', () => {
  const verb = [{ id: 'toi', term: '問いかけ', kana: 'といかけ', short: '相手に考えてもらう言葉。' }];
  const found = (text: string) =>
    rewriteText(
      `<div data-terms><p>${text}</p></div>`,
      linkTerms(verb, (id) => `#${id}`),
    ).includes('class="term"');
  for (const text of ['自分ならどう問いかけるか', '問いかけて待つ', '問いかけました', '問いかけられた'])
    expect(found(text), text).toBe(false);
  for (const text of ['問いかけを集める', '問いかけが大切', '問いかけ', '問いかけるより、問いかけに答える'])
    expect(found(text), text).toBe(true);
});
