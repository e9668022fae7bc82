import { expect, test } from 'vitest';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { findingsOf, fixed, GOOD_CASE, rulesOf, withBody, withLine } from '#support/check-body.ts';

test.each([
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 | 大事な注記 |', ['table/cells']],
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 | `a|b` |', ['table/cells']],
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 |', ['table/cells']],
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 |\n次の文です。', ['table/cells']],
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 |\n\n次の文です。', []],
  ['| 年 | 売上 |\n| --- | --- |\n| 2021 | `a\\|b` |', []],
  ['減った[^課題]。\n\n[^課題]: 注。', []],
  ['減った[^9]。', ['note/use']],
  ['減った。\n\n[^a]: 使わない注。', ['note/use']],
  ['[箱][資料]の話。\n\n[資料]: https://example.org/', []],
  ['減った。\n\n[資料]: https://example.org/', ['note/use']],
  ['減った[^1]。\n\n[^1]: 注。\n\n[^1]: 別の注。', ['note/use']],
  ['1. 価格\n2. 箱', []],
  ['1. 価格\n1. 箱', []],
  ['3. 価格\n4. 箱', []],
  ['1. 価格\n3. 箱', ['list/number']],
  ['3. 価格\n2. 箱', ['list/number']],
])('what a reader would not see is told: %s', (body, rules) => {
  expect(rulesOf(withBody(body))).toEqual(rules);
});

test.each([
  ['business: 金属部品の加工 #見本の会 の箱', 'business: "金属部品の加工 #見本の会 の箱"'],
  ['business: 金属部品の加工 # 覚え', undefined],
  ['business: #見本の会', undefined],
  ['business: "金属部品の加工 #見本の会 の箱"', null],
  ['business: 金属部品の加工#見本の会の箱', null],
  ['employees: 24 #パートを含む', undefined],
])('words behind a # are told: %s', (line, mended) => {
  const text = withLine(line);
  expect(rulesOf(text).includes('text/comment')).toBe(mended !== null);
  expect(fixed(text)).toBe(mended ? withLine(mended) : text);
});

test('a comment on a line of its own is for editors and stays', () => {
  expect(findingsOf(GOOD_CASE.replace('points:', '# 三つ\npoints: # ちょうど三つ'))).toEqual([]);
});

test.each(['024', '24.0', '+24', '24.50'])('a number that is read as another is told: %s', (written) => {
  const [one] = findingsOf(withLine(`employees: ${written}`));
  expect([one?.rule, one?.message]).toEqual(['yaml/number', expect.stringContaining(`「${written}」は「24`)]);
});

test('a value that goes on in the next line has no space between Japanese letters', () => {
  const read = (yaml: string) => readDocument('x', `---\n${yaml}\n---\n`).yaml?.data;
  expect(read('a: 干しうどん・\n  半生うどん\nb: "手打ち\n  うどん"\nc: old\n  noodles')).toEqual({
    a: '干しうどん・半生うどん',
    b: '手打ちうどん',
    c: 'old noodles',
  });
});

test('a file full of one fault has a few findings, and hidden letters are named by what stands before', () => {
  const [one, ...rest] = findingsOf(withBody(`残業は${'\u200b'.repeat(3_900)}減った。`));
  expect(one?.message).toContain('「残業は」のあとに');
  expect(rest.length).toBeLessThan(30);
});

test('what --fix promises it does: hidden letters go with the rest', () => {
  expect(fixed(withBody('残\u200b業は１２時間。'))).toBe(withBody('残業は12時間。'));
});
