import { expect, it } from 'vitest';
import { ruleSpellings } from '#core/search/rule-spellings.ts';
import { expansionsOf } from '#core/search/word-forms.ts';
import { differInOkurigana, kanjiOnly, withoutOkurigana } from '#core/search/words/okurigana.ts';
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

it.each([
  ['支払い', '支払'],
  ['申し込み', '申込'],
  ['打ち合わせ済み', '打合済'],
  ['切替え', '切替'],
  ['消去する', '消去'],
  ['組合せ', ''],
  ['代替わり', ''],
  ['酒蔵つぐ', ''],
  ['資金ぐり', ''],
  ['社員やめる', ''],
  ['取引さき', ''],
  ['会社だけ', ''],
  ['職人さん', ''],
  ['旅館たて直し', ''],
])('of %s no more is left out than okurigana: %j', (word, bare) => {
  expect(withoutOkurigana(word)).toBe(bare);
});

it.each([
  ['打合わせ', '打ち合せ', true],
  ['切替える', '切り替える', true],
  ['見積り', '見積もり', true],
  ['売上げ', '売上', true],
  ['書き込む', '書込み', true],
  ['引き継ぐ', '引継ぎ', true],
  ['切り替える', '切替え', true],
  ['書き込む', '書込め', false],
  ['取引さき', '取引', false],
  ['売上おちる', '売り上げ', false],
  ['仕入さき', '仕入れ', false],
])('%s and %s are spellings of one word: %j', (one, other, alike) => {
  expect(differInOkurigana(one, other)).toBe(alike);
  expect(differInOkurigana(other, one)).toBe(alike);
});

it('a habit never takes away how a word begins', () => {
  for (const word of ['ウイルス', 'エイド', 'イベント', 'ヴァイオリン'])
    for (const spelling of kanaSpellings(word)) expect(spelling).not.toMatch(/^(?:ー|イルス|ベント)/);
});

it.each([
  ['値上げ', ['値上'], []],
  ['申し込み', ['申込'], ['申込']],
  ['気付き', ['気づき', '気付'], ['気づき']],
  ['原価', ['原価管理'], ['原価管理']],
  ['ブランデング', ['ブランディング'], ['ブランディング']],
])('of what %s was widened to (%j) a reader is told %j', (from, spellings, told) => {
  const forms = spellings.map((to) => {
    const expansion = { from, to, why: '表記のゆれ' };
    return { symbols: [...to], tier: 'synonym' as const, expansion };
  });
  expect(expansionsOf(forms).flatMap(({ to }) => to)).toEqual(told);
});
