import { expect, it } from 'vitest';
import { romajiToKana } from '#core/text/romaji.ts';

it.each([
  ['wakuwaku', 'わくわく'],
  ['kanazawa', 'かなざわ'],
  ['shinyo', 'しにょ'],
  ["shin'yo", 'しんよ'],
  ['kinnko', 'きんこ'],
  ['konna', 'こんな'],
  ['kippu', 'きっぷ'],
  ['matcha', 'まっちゃ'],
  ['shimbun', 'しんぶん'],
  ['JIGYO', 'じぎょ'],
  ['tsubame', 'つばめ'],
  ['java', ''],
  ['excel', ''],
  ['pagefind', ''],
  ['', ''],
])('%s is %s', (word, kana) => {
  expect(romajiToKana(word)).toBe(kana);
});
