import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '#core/text/read-amount.ts';

test.each([
  ['300万円', 3_000_000],
  ['8,500万円', 85_000_000],
  ['1億2,000万円', 120_000_000],
  ['２億５千万円', 250_000_000],
  ['5百万円', 5_000_000],
  ['三百万円', 3_000_000],
  ['1.5億円', 150_000_000],
  ['3千円', 3_000],
  ['1兆円', 1_000_000_000_000],
  ['1,200円', 1_200],
  ['１２３', 123],
])('%s', (text, value) => {
  expect(readAmount(text, '円')).toEqual({ value, about: false });
});

test.each([
  ['12名', { value: 12, about: false }],
  ['三十名', { value: 30, about: false }],
  ['約30名', { value: 30, about: true }],
  ['30名ほど', { value: 30, about: true }],
  ['30人程度', { value: 30, about: true }],
  ['およそ３０人', { value: 30, about: true }],
  ['10〜20名', { value: 10, to: 20, about: false }],
  ['10名～20名', { value: 10, to: 20, about: false }],
  ['10-20人', { value: 10, to: 20, about: false }],
  ['約10〜20名', { value: 10, to: 20, about: true }],
])('%s', (text, amount) => {
  expect(readAmount(text, '名|人')).toEqual(amount);
});

test.each(['', '007', '12,34', '1e9', '万円', '30名以上', '20〜10名', '数名', '12名と3名', '円', '約'])(
  '%s is none',
  (text) => {
    expect(readAmount(text, '名|人|円')).toBeUndefined();
  },
);

test('every number comes back from the way it is written with 億 and 万', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (number) => {
      const parts = [1e8, 1e4, 1].map((worth) => Math.floor(number / worth) % 1e4);
      const written = parts
        .map((part, at) => (part ? `${part.toLocaleString('ja-JP')}${['億', '万', ''][at]}` : ''))
        .join('');
      expect(readAmount(`${written}円`, '円')).toEqual({ value: number, about: false });
    }),
  );
});
