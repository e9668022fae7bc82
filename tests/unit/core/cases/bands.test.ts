import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employeesBand, periodBand, salesBand } from '#core/cases/bands.ts';
import { monthsBetween } from '#core/format/dates.ts';
import { taxonomies as t } from '#support/content.ts';

const positive = (max: number) => fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max }));
/** Every number beside a border, where mistakes live. */
const near = (borders: readonly number[]) =>
  borders.flatMap((border) => [border - 1, border, border + 1]).filter((value) => value > 0);

describe('bands', () => {
  it('hold every head count exactly once', () => {
    const holders = (count: number) =>
      t.employees.values.filter((band) => band.min <= count && (band.max === undefined || count <= band.max));
    const check = (count: number) => {
      expect(holders(count).map((band) => band.id)).toEqual([employeesBand(count, t)]);
    };
    near(t.employees.values.map((band) => band.min)).forEach(check);
    fc.assert(fc.property(positive(1_000_000), check));
  });

  it('hold every yearly sales exactly once', () => {
    const holders = (yen: number) =>
      t.sales.values.filter((band) => band.min <= yen && (band.below === undefined || yen < band.below));
    const check = (yen: number) => {
      expect(holders(yen).map((band) => band.id)).toEqual([salesBand({ yen }, t)]);
    };
    near(t.sales.values.map((band) => band.min)).forEach(check);
    fc.assert(fc.property(positive(Number.MAX_SAFE_INTEGER), check));
  });

  it('hold every length of support exactly once', () => {
    const holders = (months: number) =>
      t.period.values.filter(
        (band) => band.min <= months && (band.below === undefined || months < band.below),
      );
    const check = (months: number) => {
      const last = 2000 * 12 + months - 1;
      const to = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
      expect(monthsBetween('2000-01', to)).toBe(months);
      expect(holders(months).map((band) => band.id)).toEqual([periodBand({ from: '2000-01', to }, t)]);
    };
    near(t.period.values.map((band) => band.min)).forEach(check);
    fc.assert(fc.property(fc.integer({ min: 1, max: 600 }), check));
  });

  it('written in place of a number stay as they are', () => {
    expect(employeesBand('6-20', t)).toBe('6-20');
    expect(salesBand({ band: 'over-5b' }, t)).toBe('over-5b');
  });

  it('are none where nothing is public', () => {
    expect(employeesBand(undefined, t)).toBeUndefined();
    expect(salesBand(undefined, t)).toBeUndefined();
    expect(periodBand(undefined, t)).toBeUndefined();
    expect(periodBand({ from: '2020-01' }, t)).toBeUndefined();
  });

  it('know the borders people know', () => {
    const counts = [1, 5, 6, 20, 21, 300, 301].map((count) => employeesBand(count, t));
    expect(counts).toEqual(['1-5', '1-5', '6-20', '6-20', '21-50', '101-300', 'over-300']);
    const sales = [99_999_999, 100_000_000, 5_000_000_000].map((yen) => salesBand({ yen }, t));
    expect(sales).toEqual(['under-100m', '100m-500m', 'over-5b']);
  });
});
