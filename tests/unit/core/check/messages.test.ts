import { expect, test } from 'vitest';
import { findingsOf, fixed, GOOD_CASE, rulesOf, withBody, withLine } from '#support/check-body.ts';

const said = (text: string) =>
  findingsOf(text)
    .map(({ message, remedy }) => `${message}。${remedy ?? ''}`)
    .join('\n');

test.each([
  ['改行<br>した', '改行したいところに、空の行を'],
  ['あ<!-- 覚え -->い', '覚え書きは、設定欄の # の行に'],
  ['<img src="x">', '![説明](./photo.jpg)'],
  ['見よ<https://example.jp/>', '[ページの題名](https://…)'],
  ['見出し {#id}', '見出しの {#名前} は使えません'],
  ['<b>太字</b>の話', '太字は **太字** と書いてください'],
  ['</div>', 'HTML の <div> は使えません'],
  ['import 業を営む', '「import」で始まる行は'],
  ['<Callout title=”重要”>\n\n文\n\n</Callout>', '属性の引用符が全角です'],
  ['<Callout title="題">\n\n</Callout>', '中に何もありません'],
  ['文です\n---', '--- の前に空の行を入れてください'],
  ['[箱](#ガラス)\n\n### カ\u3099ラス\n\n文。', '濁点が文字と離れています'],
  ['[省](https://www.meti.go.jp.example.org/)の話', '住所が正しくありません'],
])('%s: %s', (body, words) => {
  expect(said(withBody(body.replace('#ガラス', '#ガラス')))).toContain(words);
});

test.each([
  ['city：氷見市', 'city', '「：」が全角です'],
  ['city:\u00a0氷見市', 'city', '特別な空白'],
  ['　　kana: みほん', 'kana', '行の頭の空白が全角'],
  ['\u00a0\u00a0kana: みほん', 'kana', '行の頭の空白が全角'],
  ['tags: ［planning］', 'tags', '記号が全角です'],
  ['business: *金属*の加工', 'business', '値の全体を "…" で囲んでください'],
  ['  name: 見本: 製作所', 'name', '値を "…" で囲んでください'],
  ['employees: 不明', 'employees', '数だけ（例: 12'],
  ['  kana: ミホン', 'kana', '「ミホン」を「みほん」と読みました'],
  ['city: ＂見本市＂', 'city', '値の一部になります'],
  ['founded: 2099', 'founded', 'まだ来ていません'],
])('%s: %s', (line, key, words) => {
  expect(said(withLine(line, key))).toContain(words);
  expect(findingsOf(withLine(line, key)).length).toBe(1);
});

test('an item without a space behind its hyphen', () => {
  const text = GOOD_CASE.replace('  - 現場を一緒に歩いて', '  -現場を一緒に歩いて');
  expect(said(text)).toContain('「-」のあとに半角スペースが要ります');
});

test('a list item with a colon is quoted as it is written', () => {
  const text = GOOD_CASE.replace(
    '  - 現場を一緒に歩いて、段取り替えの時間を測った',
    '  - 社長いわく: 箱が命だと言った',
  );
  expect(said(text)).toContain('「社長いわく: 箱が命だと言った」');
  expect(said(text)).toContain('「: 」があるので');
});

test.each([
  [GOOD_CASE.replace('---\n', '--- \n'), 'うしろに空白があります'],
  [`\n${GOOD_CASE}`, '前に空の行'],
  [GOOD_CASE.replace('---\n', '----\n'), '「----」は区切りになりません'],
  [GOOD_CASE.replace('---\n', 'ーーー\n'), '「ーーー」は区切りになりません'],
  [GOOD_CASE.replace('\n---\n', '\n'), '終わりの「---」がありません'],
  [GOOD_CASE.replace('\n---\n', '\n--- \n'), 'うしろに空白があります'],
])('the fence of the settings: %#', (text, words) => {
  expect(said(text)).toContain(words);
  expect(findingsOf(text).length).toBe(1);
});

test.each([
  '氷見市役所で10-12時に開いた。',
  '町内10-20代が集まった。',
  '市内5-6か所を回った。',
  '改革の一丁目一番地だ。',
  '例）よい話。',
  '注）よい話。',
  '方法は二つ。1）価格 2）箱と決めた。',
  '色は (00\\*\\*\\*\\*\\*\\*,11\\*\\*\\*\\*\\*\\*) と伏せた。',
  '*強調* と書いた。\n*強調* と書いた。',
  '行を足した:tjener:/etc/edu と書いた。',
  'うか゜と書かない。'.replace('か゜', 'か'),
])('right Japanese passes: %s', (body) => {
  expect(rulesOf(withBody(body))).toEqual([]);
});

test.each([
  ['氷見市丸の内1-2-3にある。', 'privacy/address'],
  ['氷見市本町12-3にある。', 'privacy/address'],
  ['本町二丁目三番地にある。', 'privacy/address'],
  ['本町1丁目2の3にある。', 'privacy/address'],
  ['話（と続く。', 'typo/brackets'],
  ['話と続く）。', 'typo/brackets'],
])('%s: %s', (body, rule) => {
  expect(rulesOf(withBody(body))).toEqual([rule]);
});

test.each([
  ['本当に!? と言う。', '本当に！？ と言う。'],
  ['やった！！と言う。', 'やった！と言う。'],
  ['100，000円と3．14だ。', '100,000円と3.14だ。'],
  ['か゛んばる。', 'がんばる。'],
  ['一つ（二つ)と（三つ）だ。', '一つ（二つ）と（三つ）だ。'],
  ['四週間(一か月）待った。', '四週間（一か月）待った。'],
])('--fix: %s', (body, mended) => {
  expect(fixed(withBody(body))).toBe(withBody(mended));
});

test.each([
  ['  - label: 残業\n    before: 約30名\n    after: 20\n    unit: 名\n    kind: other', '「30名名」と出ます'],
  ['  - label: 残業\n    after: 20\n    from: "2023"\n    to: "2020"\n    kind: other', 'より後です'],
])('a result that would be read wrongly: %s', (result, words) => {
  expect(said(GOOD_CASE.replace('questions:\n', () => `results:\n${result}\nquestions:\n`))).toContain(words);
});
