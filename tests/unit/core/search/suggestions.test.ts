import { expect, it } from 'vitest';
import { foldSuggestions, MAX_SUGGESTIONS, suggestFor } from '#core/search/suggestions.ts';

const known = foldSuggestions([
  {
    text: '売れない',
    note: '気がかり',
    path: '/concerns/not-selling/',
    kana: 'いい商品なのに 在庫が減らない',
  },
  { text: 'いい商品なのに売れない', note: '相談' },
  { text: '販路開拓', note: 'タグ', path: '/cases/by/tag/sales-channels/', kana: 'はんろかいたく' },
  { text: '売り方を変えた店', note: '事例', path: '/cases/x/' },
]).outcome;
const texts = (typed: string) => suggestFor(typed, known).map(({ text }) => text);

it('begins with what begins so, then what holds it, then what is also called so', () => {
  expect(texts('売れ')).toEqual(['売れない', 'いい商品なのに売れない']);
  expect(texts('いい商品')).toEqual(['いい商品なのに売れない', '売れない']);
  expect(texts('はんろ')).toEqual(['販路開拓']);
  expect(texts('在庫')).toEqual(['売れない']);
});

it('wants every word, and gives nothing for none', () => {
  expect(texts('商品 売れ')).toEqual(['いい商品なのに売れない', '売れない']);
  expect(texts('商品 ない 猫')).toEqual([]);
  expect(texts(' 　')).toEqual([]);
});

it('gives no more than fit under the box', () => {
  const many = foldSuggestions(
    Array.from({ length: 30 }, (_, at) => ({ text: `売上${at}`, note: '相談' })),
  ).outcome;
  expect(suggestFor('売上', many)).toHaveLength(MAX_SUGGESTIONS);
});
