import { describe, expect, it } from 'vitest';
import { checkMdx, isSafeUrl, MAX_BODY_LENGTH } from '#core/check/source/check-mdx.ts';
import { parseMdx } from '#core/markdown/parse-mdx.ts';
import { pageSchema } from '#core/schema/page.ts';
import { checkEntryText } from '#support/check-entry-text.ts';
import { HOSTILE } from '#support/hostile.ts';

const SETTINGS = '---\ntitle: 題名です\ndescription: このページには、こんなことが書いてあります。\n---\n';
const FIRST = SETTINGS.split('\n').length;
const checked = (body: string) => checkEntryText('pages/a.mdx', 'a', SETTINGS + body, pageSchema, new Map());

describe('a body of Markdown', () => {
  it.each([
    [
      'prose',
      '**「重要」**である。*強調*、~~取り消し~~、`コード`。\n\n- 一\n  - 二\n\n1. 三\n\n> 引用\n\n---\n\n次の行  \nへ',
    ],
    ['a table', '| a | b |\n| --- | --: |\n| 1 | 2 |'],
    ['a footnote', '文[^1]\n\n[^1]: 注'],
    [
      'links',
      '[一](https://example.org/?a=1&b=2#c) [二](/cases/x/) [三](#見出し) [四](./x.jpg) [五][r]\n\n[r]: http://example.org/a:b',
    ],
    ['an address by itself', 'https://example.org と www.example.org'],
    ['an image', '![絵](./a.jpg) ![絵][r]\n\n[r]: ./b.jpg'],
    [
      'code that only looks dangerous',
      '```js\nimport fs from "fs"\n<script>alert(1)</script>\n```\n\n`{x}` と `<b>`',
    ],
    ['a box', '<Callout kind="caution" title="注意 &amp; 確認">\n\n**文**\n\n</Callout>'],
    ['a box on one line', '<Callout>文</Callout>'],
    ['a box in a list', '- 文\n\n  <Callout kind="voice">声</Callout>'],
    ['boxes one in another', '<Callout>\n\n<Callout>文</Callout>\n\n</Callout>'],
    ['signs that are no code', '3 < 5、A & B、100 %、\\{ 波括弧 \\}、＜全角＞'],
  ])('passes: %s', (_what, body) => {
    expect(checked(body).findings).toEqual([]);
    expect(checked(body).entry?.bodyLine).toBe(FIRST);
  });
});

describe('a hostile body', () => {
  it('is known in many kinds', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(90);
    expect(new Set(HOSTILE.map(([, body]) => body)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE)('is refused where it stands: %s', (_what, body, line) => {
    const { findings, entry } = checked(body);
    expect(entry).toBeUndefined();
    expect(findings[0]).toMatchObject({ line: FIRST + line - 1, field: '本文', severity: 'error' });
    for (const { rule, message, column } of findings) {
      expect(rule).toMatch(/^mdx\//);
      expect(message).toMatch(/[ぁ-ん]/);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(HOSTILE)('is refused as well after good text: %s', (_what, body, line) => {
    const { findings } = checked(`よい文。\n\nもう一つ。\n\n${body}`);
    expect(findings[0]?.line).toBe(FIRST + line + 3);
  });

  it('is reported with the part that was meant', () => {
    expect(checked('<Calout>\n\n文\n\n</Calout>').findings[0]).toMatchObject({
      message: '<Calout> は使えません',
      allowed: '使える部品: <Callout>',
      remedy: 'もしかして <Callout>',
    });
    expect(checked('<Callout colour="x" />').findings[0]?.allowed).toBe('使える属性: title、kind');
    expect(checked('<Callout kind="x" />').findings[0]?.allowed).toBe('使える値: note、caution、voice');
  });

  it('of many faults is reported in full', () => {
    const { findings } = checked('{a}\n\n[x](javascript:1)\n\n<Evil />');
    expect(findings.map((one) => one.rule)).toEqual(['mdx/expression', 'mdx/url', 'mdx/component']);
  });

  it('of more letters than anybody writes is refused unread', () => {
    const letters = (count: number) => 'あ'.repeat(count).replace(/あ{999}/g, '$&\n');
    expect(checked(letters(MAX_BODY_LENGTH * 0.99)).findings).toEqual([]);
    expect(checked(letters(MAX_BODY_LENGTH + 1)).findings.map((one) => one.rule)).toEqual(['mdx/size']);
    expect(checked('あ'.repeat(4_001)).findings.map((one) => one.rule)).toEqual(['mdx/size']);
  });

  it.each(['>', '- ', '[', '![a](', '<Callout>', '*', '`', '{', '**「', '|a'])(
    'of one mark by the thousand ends in an answer: %s',
    (mark) => {
      const { entry, findings } = checked(mark.repeat(500));
      expect(Boolean(entry)).toBe(findings.length === 0);
    },
  );
});

describe('the check itself', () => {
  it('counts lines from where the body begins', () => {
    expect(checkMdx(parseMdx('文\n\n{x}'), 41)[0]).toMatchObject({ line: 43, column: 1 });
  });

  it('refuses what it has never heard of', () => {
    const tree = { type: 'root', children: [{ type: 'surprise' }, { type: 'html', value: '<b>' }] };
    expect(checkMdx(tree as never, 1).map((one) => one.rule)).toEqual(['mdx/unknown', 'mdx/html']);
  });
});

describe('an address', () => {
  it.each(['https://example.org', 'HTTP://example.org', '/cases/a/', './a.jpg', 'a/b:c', '#a', '?q=a:b', ''])(
    '%j is safe',
    (url) => {
      expect(isSafeUrl(url)).toBe(true);
    },
  );
  it.each([
    'javascript:x',
    'a:b',
    '//host',
    '\\\\host',
    '/\\host',
    'java\tscript:x',
    ' javascript:x',
    '\u0001javascript:x',
    'https:/host',
    'http:host',
  ])('%j is not', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });
});
