import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYen } from '#core/cases/money.ts';

/** Reads the text back the way a person would. */
function readYen(text: string): number {
  const match = /^(?:([\d,]+)億)?(?:([\d,]+)万)?([\d,]+)?円$/.exec(text);
  if (!match) throw new Error(`not money: ${text}`);
  const number = (part: string | undefined) => Number((part ?? '0').replaceAll(',', ''));
  return number(match[1]) * 1e8 + number(match[2]) * 1e4 + number(match[3]);
}

describe('yen', () => {
  it.each([
    [0, '0円'],
    [1, '1円'],
    [9_999, '9,999円'],
    [10_000, '1万円'],
    [550_000, '55万円'],
    [11_000_000, '1,100万円'],
    [10_005_000, '1,000万5,000円'],
    [100_000_000, '1億円'],
    [100_000_001, '1億1円'],
    [1_580_000_000, '15億8,000万円'],
    [1_234_500_000_000, '12,345億円'],
  ])('%i is written %s', (yen, text) => {
    expect(formatYen(yen)).toBe(text);
  });

  it('reads back as the same sum, without a part of nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (yen) => {
        const text = formatYen(yen);
        expect(readYen(text)).toBe(yen);
        expect(text).not.toMatch(/(?:^|[億万])0/);
      }),
      { numRuns: 2000 },
    );
  });
});
