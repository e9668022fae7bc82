import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, newsDays, recentDays } from '#core/site/news.ts';

const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-11-0${day}`);
const items = (name: string) =>
  fc
    .array(fc.record({ publishedAt: date, updatedAt: fc.option(date, { nil: undefined }) }), { maxLength: 6 })
    .map((all) => all.map((one, index): Dated => ({ slug: `${name}-${index}`, title: name, ...one })));

describe('news by day', () => {
  it('tells every page on the day it was new and on the day it was changed, once each, the newest day first', () => {
    fc.assert(
      fc.property(items('case'), items('knowhow'), (cases, knowhow) => {
        const days = newsDays({ notices: [], cases, knowhow });
        const dates = days.map((day) => day.date);
        expect(dates).toEqual([...new Set(dates)].sort().reverse());
        const shown = days.flatMap((day) => [
          ...[...day.newCases, ...day.newKnowhow].map((one) => `${day.date} new ${one.slug}`),
          ...[...day.changedCases, ...day.changedKnowhow].map((one) => `${day.date} changed ${one.slug}`),
        ]);
        const expected = [...cases, ...knowhow].flatMap((one) => [
          `${one.publishedAt} new ${one.slug}`,
          ...(one.updatedAt && one.updatedAt !== one.publishedAt
            ? [`${one.updatedAt} changed ${one.slug}`]
            : []),
        ]);
        expect(shown.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('puts a notice on its day', () => {
    const notice = {
      slug: '2026-11-22-mihon',
      title: '公開',
      summary: '公開しました',
      publishedAt: '2026-11-22',
    };
    expect(newsDays({ notices: [notice], cases: [], knowhow: [] })).toMatchObject([
      { date: '2026-11-22', notices: [notice], newCases: [] },
    ]);
  });
});

describe('the newest of it', () => {
  const item = (slug: string): Dated => ({ slug, title: slug, publishedAt: '2025-01-01' });
  const day = fc.record({
    date: fc.constant('2025-01-01'),
    notices: fc.array(fc.constant({ ...item('n'), summary: '' }), { maxLength: 2 }),
    newCases: fc.array(fc.string().map(item), { maxLength: 4 }),
    changedCases: fc.array(fc.string().map(item), { maxLength: 4 }),
    newKnowhow: fc.array(fc.string().map(item), { maxLength: 2 }),
    changedKnowhow: fc.array(fc.string().map(item), { maxLength: 2 }),
  });
  type Day = Parameters<typeof recentDays>[0][number];
  const mentions = ({ newCases, newKnowhow, changedCases, changedKnowhow }: Day) =>
    [newCases, newKnowhow, changedCases, changedKnowhow].flat();

  it('is the first so many mentions, every notice, and no empty day', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), fc.nat(30), (days, most) => {
        const { days: kept, left } = recentDays(days, most);
        const all = days.flatMap(mentions);
        expect(kept.flatMap(mentions)).toEqual(all.slice(0, most));
        expect(left).toBe(Math.max(0, all.length - most));
        expect(kept.flatMap(({ notices }) => notices)).toEqual(days.flatMap(({ notices }) => notices));
        for (const one of kept) expect(mentions(one).length + one.notices.length).toBeGreaterThan(0);
      }),
    );
  });
});

it('a page with a record of changes is changed on each of its days', () => {
  const changes = ['2026-03-01', '2026-03-01', '2026-02-01', '2026-01-01'].map((date) => ({
    date,
    what: date,
  }));
  const one = { slug: 'a', title: 'a', publishedAt: '2026-01-01', updatedAt: '2026-03-01', changes };
  const days = newsDays({ notices: [], cases: [one], knowhow: [] });
  expect(
    days.map(({ date, newCases, changedCases }) => [date, newCases.length, changedCases.length]),
  ).toEqual([
    ['2026-03-01', 0, 1],
    ['2026-02-01', 0, 1],
    ['2026-01-01', 1, 0],
  ]);
});
