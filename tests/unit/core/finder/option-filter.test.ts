import { describe, expect, it } from 'vitest';
import { optionMatches } from '#core/finder/option-filter.ts';

describe('the search box of a facet', () => {
  it.each([
    ['石川県 いしかわけん', '石川'],
    ['石川県 いしかわけん', 'イシカワ'],
    ['石川県 いしかわけん', 'ｲｼｶﾜ'],
    ['石川県 いしかわけん', 'い し'],
    ['DX・IT活用', 'ｄｘ'],
    ['DX・IT活用', ''],
  ])('finds %s by %s', (words, typed) => {
    expect(optionMatches(words, typed)).toBe(true);
  });

  it('does not find what is not there', () => {
    expect(optionMatches('石川県 いしかわけん', '富山')).toBe(false);
  });
});
