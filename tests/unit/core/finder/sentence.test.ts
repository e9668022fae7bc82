import { describe, expect, it } from 'vitest';
import { sentence } from '#core/finder/sentence.ts';

const region = { facet: '地域', values: ['北陸'] };
const industry = { facet: '業種', values: ['製造業', '建設業'] };

describe('the sentence', () => {
  it.each([
    [[region, { facet: '業種', values: ['製造業'] }], '連携', 4, 0, '北陸 の 製造業 で「連携」を含む 4件'],
    [[region, industry], '', 12, 1, '北陸 の 製造業・建設業 の 12件（うち準備中 1件）'],
    [[], '連携', 0, 0, '「連携」を含む 0件'],
    [[], '', 1234, 1000, '1,234件（うち準備中 1,000件）'],
  ])('of %j with %j reads', (chosen, query, count, upcoming, text) => {
    expect(sentence(chosen, query, count, upcoming)).toBe(text);
  });
});
