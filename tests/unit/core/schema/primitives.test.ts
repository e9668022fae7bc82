import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isoDate, line, partialDate, slug, uniqueList, webUrl } from '#core/schema/primitives.ts';

const ok = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('dates', () => {
  it.each(['2026-02-30', '2025-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
    '%s is in no calendar',
    (date) => {
      expect(ok(isoDate, date)).toBe(false);
      expect(ok(partialDate, date)).toBe(false);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1603-01-01'])('%s is', (date) => {
    expect(ok(isoDate, date)).toBe(true);
    expect(ok(partialDate, date)).toBe(true);
  });

  it.each(['2024', '2024-06'])('%s is enough where only that is known', (date) => {
    expect(ok(partialDate, date)).toBe(true);
    expect(ok(isoDate, date)).toBe(false);
  });

  it.each([
    '24',
    '2024-6',
    '2024-13',
    '2024/06',
    '2024-06-',
    '2024年',
    ' 2024',
    '2024-06-25T00:00',
    '',
    2024,
  ])('%j is not a date', (date) => {
    expect(ok(partialDate, date)).toBe(false);
    expect(ok(isoDate, date)).toBe(false);
  });

  it('agree with the calendar of the machine on every day of any year', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 14 }),
      fc.nat(40),
    );
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month <= 12;
        expect(ok(isoDate, text)).toBe(exists);
        expect(ok(partialDate, text)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('slug', () => {
  it.each(['a', 'mihon-chorikigu', '5s', 'a-1-b'])('accepts %s', (text) => {
    expect(ok(slug, text)).toBe(true);
  });
  it.each(['', '-a', 'a-', 'a--b', 'A', 'あ', 'a_b', 'a/b', '../a', 'a.b', 'a\n', 'a'.repeat(61)])(
    'refuses %j',
    (text) => {
      expect(ok(slug, text)).toBe(false);
    },
  );
});

describe('web address', () => {
  it.each(['https://example.org/', 'http://www.pref.example.jp/a?b=1#c'])('accepts %s', (url) => {
    expect(ok(webUrl, url)).toBe(true);
  });
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'example.org',
    '/cases/',
    'https://',
    '',
  ])('refuses %j', (url) => {
    expect(ok(webUrl, url)).toBe(false);
  });
});

describe('line', () => {
  it.each([' 前', '後 ', '改\n行', 'タブ\tは', '\u0000あ', '　全角の空白', '\ud800か', '\u007fい'])(
    'refuses %j',
    (text) => {
      expect(ok(line(1, 20), text)).toBe(false);
    },
  );
  it('keeps to its bounds, both ends included', () => {
    const lengths = [1, 2, 5, 6].map((length) => ok(line(2, 5), 'あ'.repeat(length)));
    expect(lengths).toEqual([false, true, true, false]);
  });
});

describe('unique list', () => {
  const list = uniqueList(z.object({ a: z.string() }), 1, 3);
  it('refuses what stands twice, and too few or too many', () => {
    const of = (...names: string[]) =>
      ok(
        list,
        names.map((a) => ({ a })),
      );
    expect([of(), of('x'), of('x', 'y', 'z'), of('w', 'x', 'y', 'z'), of('x', 'y', 'x')]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
