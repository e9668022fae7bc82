import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, newsDays } from '../../../src/domain/news.ts';

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
        const told = days.flatMap((day) => [
          ...[...day.newCases, ...day.newKnowhow].map((one) => `${day.date} new ${one.slug}`),
          ...[...day.changedCases, ...day.changedKnowhow].map((one) => `${day.date} changed ${one.slug}`),
        ]);
        const expected = [...cases, ...knowhow].flatMap((one) => [
          `${one.publishedAt} new ${one.slug}`,
          ...(one.updatedAt && one.updatedAt !== one.publishedAt
            ? [`${one.updatedAt} changed ${one.slug}`]
            : []),
        ]);
        expect(told.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('puts a notice on its day', () => {
    const notice = {
      slug: '2026-11-22-open',
      title: '公開',
      summary: '公開しました',
      publishedAt: '2026-11-22',
    };
    expect(newsDays({ notices: [notice], cases: [], knowhow: [] })).toMatchObject([
      { date: '2026-11-22', notices: [notice], newCases: [] },
    ]);
  });
});
