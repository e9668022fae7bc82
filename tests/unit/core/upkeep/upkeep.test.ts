import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter } from '#core/format/dates.ts';
import { REVIEW_MONTHS, reviewsOf } from '#core/upkeep/reviews.ts';
import { type KeptEntry, upkeepOf } from '#core/upkeep/upkeep.ts';
import { asMarkdown, upkeepSections } from '#core/upkeep/upkeep-words.ts';

const TODAY = '2026-11-28';
const entry = (path: string, more: Partial<KeptEntry> = {}): KeptEntry => ({
  path,
  title: `題 ${path}`,
  publication: 'published',
  publishedAt: '2026-05-01',
  ...more,
});
const reviewed = (path: string, since: string) => ({ path, title: '題', since });

describe('reviews', () => {
  it('stand in a month of the year to come, or are due: none is lost, none counts twice', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.nat()).map(([back, at]) => {
      const day = new Date(Date.parse(TODAY) - back * 86_400_000).toISOString().slice(0, 10);
      return reviewed(`cases/${at}`, day);
    });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 60 }), (entries) => {
        const { due, months, evenly, first } = reviewsOf(entries, TODAY);
        const later = months.reduce((sum, { count }) => sum + count, 0);
        expect(due.length + later).toBe(entries.length);
        expect(due.every(({ since }) => monthsAfter(since, REVIEW_MONTHS) <= TODAY)).toBe(true);
        expect(first.length).toBe(Math.min(evenly, entries.length));
        const rest = entries.filter((one) => !first.includes(one));
        for (const one of first) expect(rest.every(({ since }) => since >= one.since)).toBe(true);
      }),
    );
  });

  it('that all fall into one month are told, with those to begin with', () => {
    const entries = Array.from({ length: 36 }, (_, at) => reviewed(`cases/${at}`, '2026-11-22'));
    const { crowded, evenly, first, months } = reviewsOf(entries, TODAY);
    expect([crowded, evenly, first.length]).toEqual([true, 3, 3]);
    expect(months.at(-1)).toEqual({ month: '2027-11', count: 36 });
    const spread = entries.map((one, at) => ({ ...one, since: monthsAfter('2025-12-10', at % 12) }));
    expect(reviewsOf(spread, TODAY).crowded).toBe(false);
  });
});

describe('what a collection asks for', () => {
  const upkeep = upkeepOf(
    [
      entry('cases/a', { reviewedAt: '2025-11-28', consent: { kind: 'named', confirmedAt: '2026-02-01' } }),
      entry('cases/b', { consent: { kind: 'anonymous', confirmedAt: '2025-02-01' } }),
      entry('cases/c', { consent: { kind: 'public-source', confirmedAt: '2025-02-01' } }),
      entry('cases/d', { publication: 'upcoming', changed: '2026-05-28' }),
      entry('cases/e', { publication: 'draft', changed: '2026-05-29' }),
      entry('knowhow/f', { publication: 'draft' }),
      entry('cases/g', { publication: 'withdrawn', publishedAt: '2020-01-01' }),
    ],
    TODAY,
  );

  it('is what is due, what waits with its age, and consents by their day', () => {
    expect(upkeep.reviews.due.map(({ path }) => path)).toEqual(['cases/a']);
    expect(upkeep.consents.map(({ path }) => path)).toEqual(['cases/b', 'cases/a']);
    expect(upkeep.waiting.map(({ path, old }) => [path, old])).toEqual([
      ['knowhow/f', false],
      ['cases/d', true],
      ['cases/e', false],
    ]);
    const sections = upkeepSections(upkeep);
    expect(sections.map(({ todo }) => todo)).toEqual([true, false, true, false]);
    // A day that nobody knows is not invented.
    expect(sections.flatMap(({ lines }) => lines)).toContain('日は不明  下書き  knowhow/f  題 knowhow/f');
  });

  it('stands in an issue as text: a title ends no block of code', () => {
    const sections = [{ title: '題', lines: ['~~~', '```', '@someone'], todo: true }];
    expect(asMarkdown(sections)).toBe("### 🔴 題\n\n~~~text\n'''\n'''\n@someone\n~~~");
  });
});
