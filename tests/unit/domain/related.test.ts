import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relatedCases } from '../../../src/domain/related.ts';
import { published, taxonomies } from '../../support/collection.ts';

test('every case has neighbours, each with reasons that hold', () => {
  for (const subject of published) {
    const { sameTrade, sameWall } = relatedCases(subject, published, taxonomies);
    expect(sameTrade.length + sameWall.length, subject.slug).toBeGreaterThan(0);
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
  }
});

test('the order of the collection makes no difference', () => {
  const slugs = (lists: ReturnType<typeof relatedCases>) =>
    [lists.sameTrade, lists.sameWall].map((list) => list.map(({ entry }) => entry.slug));
  fc.assert(
    fc.property(
      fc.nat(published.length - 1),
      fc.shuffledSubarray(published, { minLength: published.length }),
      (index, shuffled) => {
        const subject = published[index] as (typeof published)[number];
        expect(slugs(relatedCases(subject, shuffled, taxonomies))).toEqual(
          slugs(relatedCases(subject, published, taxonomies)),
        );
      },
    ),
    { numRuns: 40 },
  );
});
