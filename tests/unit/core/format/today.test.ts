import { afterEach, describe, expect, it, vi } from 'vitest';
import { todayInJapan } from '#core/format/today.ts';

afterEach(() => vi.useRealTimers());

describe('today in Japan', () => {
  it.each([
    ['2026-12-31T14:59:59Z', '2026-12-31'],
    ['2026-12-31T15:00:00Z', '2027-01-01'],
    // Neither summer time nor the far west moves it.
    ['2026-07-01T00:00:00-10:00', '2026-07-01'],
    ['2026-07-01T06:00:00-10:00', '2026-07-02'],
    ['2028-02-29T12:00:00+09:00', '2028-02-29'],
  ])('at %s is %s', (now, day) => {
    expect(todayInJapan(new Date(now))).toBe(day);
  });

  it('is what the clock says now, and no day of the program', () => {
    vi.useFakeTimers({ now: new Date('1999-05-05T00:00:00+09:00') });
    expect(todayInJapan()).toBe('1999-05-05');
  });
});
