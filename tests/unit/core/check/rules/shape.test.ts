import { expect, test } from 'vitest';
import { fixed, rulesOf, withBody } from '#support/check-body.ts';

test.each([
  ['三つ決めた。\n1.価格\n2.箱', 'list/shape', '三つ決めた。\n\n1. 価格\n2. 箱'],
  ['・価格\n・箱', 'list/shape', '- 価格\n- 箱'],
  [
    '三つ決めた。\n・価格\n・箱\nこれで終わり。',
    'list/shape',
    '三つ決めた。\n\n- 価格\n- 箱\n\nこれで終わり。',
  ],
  ['-　価格\n-　箱', 'list/shape', '- 価格\n- 箱'],
  ['-　価格', 'list/shape', '- 価格'],
  ['－　価格\n－　箱', 'list/shape', '- 価格\n- 箱'],
  ['（1）価格\n（2）箱', 'list/shape', '1. 価格\n2. 箱'],
  ['(1) 価格\n(2) 箱', 'list/shape', '1. 価格\n2. 箱'],
  ['1）価格\n2）箱', 'list/shape', '1. 価格\n2. 箱'],
  ['１．価格\n２．箱', 'list/shape', '1. 価格\n2. 箱'],
  ['1、価格\n2、箱', 'list/shape', '1. 価格\n2. 箱'],
  ['①価格\n②箱', 'typo/platform', '1. 価格\n2. 箱'],
  ['●価格\n●箱', 'list/shape', '- 価格\n- 箱'],
  ['　・価格\n　・箱', 'list/shape', '- 価格\n- 箱'],
  ['三つ決めた。\n2. 価格\n3. 箱', 'list/shape', '三つ決めた。\n\n2. 価格\n3. 箱'],
  ['・価格\n1.箱', 'list/shape', '- 価格\n\n1. 箱'],
  ['年\t売上\n2021\t8,500', 'table/shape', '| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 |'],
  [
    '次の表です。\n年\t売上\n2021\t8,500',
    'table/shape',
    '次の表です。\n\n| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 |',
  ],
  [
    '｜項目｜値｜\n｜ーー｜ーー｜\n｜粗利｜三割｜',
    'table/shape',
    '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |',
  ],
  ['｜項目｜値｜\n｜粗利｜三割｜', 'table/shape', '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |'],
  [
    '| 項目 | 値 |\n| ーー | ーー |\n| 粗利 | 三割 |',
    'table/shape',
    '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |',
  ],
  ['| 項目 | 値 |\n| 粗利 | 三割 |', 'table/shape', '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |'],
  ['｜項目｜値｜\n｜ーー｜ーー｜', 'table/shape', '| 項目 | 値 |\n| --- | --- |'],
  ['-価格\n-箱', 'list/shape', '- 価格\n- 箱'],
  ['－価格\n－箱', 'list/shape', '- 価格\n- 箱'],
  ['ー価格\nー箱', 'list/shape', '- 価格\n- 箱'],
  ['–価格\n–箱', 'list/shape', '- 価格\n- 箱'],
  ['+価格\n+箱', 'list/shape', '- 価格\n- 箱'],
  ['*価格\n*箱', 'list/shape', '- 価格\n- 箱'],
  ['◎価格\n◎箱', 'list/shape', '- ◎価格\n- ◎箱'],
  ['※価格は税込\n※箱は別', 'list/shape', '- ※価格は税込\n- ※箱は別'],
  ['✅ 価格\n✅ 箱', 'list/shape', '- ✅ 価格\n- ✅ 箱'],
  ['ア　価格\nイ　箱', 'list/shape', '- ア　価格\n- イ　箱'],
  ['（ア）価格\n（イ）箱', 'list/shape', '- （ア）価格\n- （イ）箱'],
  ['一、価格\n二、箱', 'list/shape', '- 一、価格\n- 二、箱'],
  ['A. 価格\nB. 箱', 'list/shape', '- A. 価格\n- B. 箱'],
  ['1　価格\n2　箱', 'list/shape', '- 1　価格\n- 2　箱'],
  ['⑴価格\n⑵箱', 'list/shape', '1. 価格\n2. 箱'],
  ['Ⅰ．価格\nⅡ．箱', 'list/shape', '- I．価格\n- II．箱'],
  ['項目|値\n粗利|三割', 'table/shape', '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |'],
  ['項目｜値\n粗利｜三割', 'table/shape', '| 項目 | 値 |\n| --- | --- |\n| 粗利 | 三割 |'],
  ['[箱の話] (https://example.org/a)を見た。', 'link/shape', '[箱の話](https://example.org/a)を見た。'],
  ['［箱の話］（https://example.org/a）を見た。', 'link/shape', '[箱の話](https://example.org/a)を見た。'],
  ['＞引用です', 'quote/shape', '> 引用です'],
])('%s is told and mended', (body, rule, mended) => {
  expect(rulesOf(withBody(body))).toContain(rule);
  expect(fixed(withBody(body))).toBe(withBody(mended));
  expect(rulesOf(withBody(mended))).toEqual([]);
});

test.each([
  '1.5倍になった。\n2.3倍を目指す。',
  '・価格',
  '10時に始め、\n12時に終わる。',
  '2021年に始めた。\n2022年に広げた。',
  '製麺｜そば',
  '-5度で保つ。\n-10度で運ぶ。',
  '※価格は税込',
  'ア　価格',
  '[箱の話](https://example.org/a)（前の年）を見た。',
  '- 価格\n- 箱',
  '1. 価格\n2. 箱',
  '- 価格\n  続き',
])('%s stays as it is', (body) => {
  expect(rulesOf(withBody(body))).toEqual([]);
  expect(fixed(withBody(body))).toBe(withBody(body));
});

test('a link with a space in its address is told', () => {
  expect(rulesOf(withBody('[題名](https://example.org/a b)を見た。'))).toEqual(['link/bare']);
});

test.each(['__太字__の話', '[[別の事例]]を見る', ':::message', 'よかった :smile: と言う', '==大事=='])(
  'a mark of another place is told: %s',
  (body) => {
    expect(rulesOf(withBody(body))).toEqual(['text/notation']);
  },
);
