import { expect, it } from 'vitest';
import { ruleSpellings } from '#core/search/rule-spellings.ts';
import { kanjiOnly } from '#core/search/words/lookup.ts';
import { kanaSpellings } from '#core/text/kana-habits.ts';

it.each([
  ['㈱宮田運輸', ['株式会社宮田運輸', '宮田運輸']],
  ['（有）丸徳水産', ['有限会社丸徳水産', '丸徳水産']],
  ['宮田運輸(株)', ['宮田運輸株式会社', '宮田運輸']],
  ['内発的動機付け', ['内発的動機づけ']],
  ['気づいた', ['気付いた']],
  ['町造り', ['町づくり']],
  ['言葉遣い', ['言葉づかい']],
  ['受付係', []],
  ['ものづくり', []],
  ['(株)', ['株式会社']],
])('%s is also written %j', (typed, others) => {
  expect(ruleSpellings(typed).flatMap(({ to }) => to)).toEqual(others);
});

it.each([
  ['切替え', '切替'],
  ['申し込み', '申込'],
  ['打ち合わせ', '打合'],
  ['受入れ', '受入'],
  ['ものづくり補助金', ''],
  ['もの補助', ''],
  ['会社の課題', ''],
  ['支援はいつ終わ', ''],
  ['事業承継', ''],
])('without okurigana %s is %j', (word, kanji) => {
  expect(kanjiOnly(word)).toBe(kanji);
});

it('a habit never takes away how a word begins', () => {
  for (const word of ['ウイルス', 'エイド', 'イベント', 'ヴァイオリン'])
    for (const spelling of kanaSpellings(word)) expect(spelling).not.toMatch(/^(?:ー|イルス|ベント)/);
});
