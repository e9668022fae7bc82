import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixDocument } from '#core/markdown/fix-document.ts';

const GOOD = readFileSync('tests/fixtures/collection/cases/mihon-seisakusho/index.mdx', 'utf8');
const fix = (text: string) => fixDocument('x', 'cases', 'x', text, '2026-11-22').text;
const paragraph = (text: string) => GOOD.replace('残業は**三割**減った。', text);

test.each([
  ['社長の気付きが、動機付けになった。', '社長の気づきが、動機づけになった。'],
  ['全てを見て、更に下さいと言った。', 'すべてを見て、さらにくださいと言った。'],
  ['担当が変更になり、仕事は安全に、上出来な仕上がりになった。', null],
  ['「気付き」とも書かれる。', null],
  ['１２名が３．５％増やした。', '12名が3.5%増やした。'],
  ['ﾊﾟｿｺﾝで㈱見本と①を測った。', 'パソコンで（株）見本と（1）を測った。'],
  ['か\u3099んばった。', 'がんばった。'],
  ['見た，そして測った。。本当?', '見た、そして測った。本当？'],
  ['残業は** 三割 **減った。', '残業は**三割**減った。'],
  ['残業は**「三割」**減った。', null],
  ['＃＃自走化の現在\n\n続いている。', '## 自走化の現在\n\n続いている。'],
  ['`１２` はそのまま。', null],
  ['[見本](https://example.org/全て)の言葉。', null],
  ['1,000円と 2,000 円。Yes? No!', null],
])('%s', (before, after) => {
  expect(fix(paragraph(before))).toBe(paragraph(after ?? before));
});

test('names and cited titles stay as they are', () => {
  const text = GOOD.replace('title: 見本の資料', 'title: 気付きの全て').replace(
    'name: 株式会社見本製作所',
    'name: 株式会社ユーザ',
  );
  expect(fix(text)).toBe(text);
});

test('a mend that would turn a text into a number is not made', () => {
  const text = GOOD.replace('business: 金属部品の加工', 'business: １２３４');
  expect(fix(text)).toBe(text);
});

test('byte-order mark and CRLF go, an unsafe file is left alone', () => {
  expect(fix(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`)).toBe(GOOD);
  const unsafe = paragraph('気付き {x}');
  expect(fix(unsafe)).toBe(unsafe);
});
