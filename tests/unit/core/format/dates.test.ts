import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, monthsAfter, monthsBetween } from '#core/format/dates.ts';

describe('dates', () => {
  it.each([
    ['2024', '2024年'],
    ['2024-06', '2024年6月'],
    ['2024-06-05', '2024年6月5日'],
    ['2024-12-31', '2024年12月31日'],
  ])('%s is read as %s', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each([
    [{ from: '2019-07', to: '2020-11' }, '2019年7月〜2020年11月'],
    [{ from: '2021' }, '2021年〜'],
  ])('%j is read as %s', (period, text) => {
    expect(formatPeriod(period)).toBe(text);
  });

  it.each([
    ['2019-07', '2020-11', 17],
    ['2020-01', '2020-01', 1],
    ['2020-01-31', '2020-02-01', 2],
    ['2020', '2020', 12],
    ['2020', '2021', 24],
    ['2020-04', '2020', 9],
    ['2020', '2020-03', 3],
  ])('from %s to %s are %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('counts months as a walk from one to the next does', () => {
    const month = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }));
    const text = ([year, m]: readonly [number, number]) => `${year}-${String(m).padStart(2, '0')}`;
    fc.assert(
      fc.property(month, fc.nat(200), ([year, m], steps) => {
        let at: [number, number] = [year, m];
        for (let i = 0; i < steps; i++) at = at[1] === 12 ? [at[0] + 1, 1] : [at[0], at[1] + 1];
        expect(monthsBetween(text([year, m]), text(at))).toBe(steps + 1);
      }),
    );
  });
});

describe('monthsAfter', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-01', 0, '2025-12-01'],
  ])('%s and %i months is %s', (date, months, later) => {
    expect(monthsAfter(date, months)).toBe(later);
  });

  it('agrees with the calendar of the platform where the day exists', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.nat(60),
        (date, months) => {
          const day =
            date.toISOString().slice(0, 8) + String(Math.min(28, date.getUTCDate())).padStart(2, '0');
          const twin = new Date(`${day}T00:00:00Z`);
          twin.setUTCMonth(twin.getUTCMonth() + months);
          expect(monthsAfter(day, months)).toBe(twin.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
