import fc from 'fast-check';
import { expect, test } from 'vitest';
import { employeesBand } from '#core/cases/bands.ts';
import { relatedFinder } from '#core/cases/related.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import { anyCases } from '#support/any-case.ts';
import { taxonomies } from '#support/content.ts';

interface Subject {
  slug: string;
  data: Case;
}

/** One of a collection, beside all of it. */
const amongOthers = fc
  .tuple(anyCases(25), fc.nat(24))
  .map(([all, at]) => ({ all, subject: all[at % all.length] as (typeof all)[number] }));

test('neighbours are named with reasons that hold', () => {
  let named = 0;
  const check = fc.property(amongOthers, ({ all, subject }) => {
    const { sameTrade, sameWall } = relatedFinder(all, taxonomies)(subject);
    named += sameTrade.length + sameWall.length;
    for (const { entry, reasons } of sameTrade) {
      expect(entry.slug).not.toBe(subject.slug);
      expect(entry.data.industry).toBe(subject.data.industry);
      expect(reasons.length).toBeGreaterThan(0);
    }
    for (const { entry, reasons } of sameWall) {
      expect(entry.data.industry).not.toBe(subject.data.industry);
      const walls = subject.data.walls.filter((wall) => entry.data.walls.includes(wall));
      expect(walls.length).toBeGreaterThan(0);
      expect(reasons.some((reason) => reason.includes('同じ壁'))).toBe(true);
    }
    const trades = sameWall.map(({ entry }) => entry.data.industry);
    expect(new Set(trades).size, `${subject.slug}: a trade twice`).toBe(trades.length);
  });
  fc.assert(check);
  expect(named).toBeGreaterThan(100);
});

test('the order of the collection makes no difference', () => {
  const slugs = (lists: ReturnType<ReturnType<typeof relatedFinder>>) =>
    [lists.sameTrade, lists.sameWall].map((list) => list.map(({ entry }) => entry.slug));
  fc.assert(
    fc.property(
      amongOthers.chain(({ all, subject }) =>
        fc.record({
          all: fc.constant(all),
          subject: fc.constant(subject),
          shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
        }),
      ),
      ({ all, subject, shuffled }) => {
        expect(slugs(relatedFinder(shuffled, taxonomies)(subject))).toEqual(
          slugs(relatedFinder(all, taxonomies)(subject)),
        );
      },
    ),
  );
});

/** The same by comparing each case with every other one, as the rules are written. */
function compareAll(subject: Subject, all: readonly Subject[]) {
  const band = (entry: typeof subject) => employeesBand(entry.data.employees, taxonomies);
  const common = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one)).length;
  const agree = (a: string | undefined, b: string | undefined) => (a !== undefined && a === b ? 1 : 0);
  const scored = all
    .filter((other) => other.slug !== subject.slug)
    .map((other) => ({
      other,
      score:
        3 * agree(band(subject), band(other)) +
        2 * common(subject.data.walls, other.data.walls) +
        1.5 * agree(subject.data.ownerType, other.data.ownerType) +
        agree(regionOf(subject.data.prefecture, taxonomies), regionOf(other.data.prefecture, taxonomies)) +
        common(subject.data.tags, other.data.tags) +
        0.5 * common(subject.data.steps, other.data.steps),
    }))
    .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
    .map(({ other }) => other);
  const trades = new Set<string>();
  return {
    sameTrade: scored.filter(({ data }) => data.industry === subject.data.industry).slice(0, 3),
    sameWall: scored
      .filter(
        ({ data }) => data.industry !== subject.data.industry && common(data.walls, subject.data.walls) > 0,
      )
      .filter(({ data }) => !trades.has(data.industry) && trades.add(data.industry))
      .slice(0, 3),
  };
}

test('the prepared search finds what comparing all with all finds', () => {
  const check = fc.property(anyCases(25), (all) => {
    const find = relatedFinder(all, taxonomies);
    for (const subject of all) {
      const { sameTrade, sameWall } = compareAll(subject, all);
      const found = find(subject);
      expect(found.sameTrade.map(({ entry }) => entry.slug)).toEqual(sameTrade.map(({ slug }) => slug));
      expect(found.sameWall.map(({ entry }) => entry.slug)).toEqual(sameWall.map(({ slug }) => slug));
    }
  });
  fc.assert(check, { numRuns: 40 });
});
