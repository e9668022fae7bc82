import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageReport } from '#core/cases/coverage-report.ts';
import { facetValues } from '#core/finder/facets.ts';
import { monthsAfter } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import { REVIEW_MONTHS } from '#core/upkeep/reviews.ts';
import { anyCases } from '#support/any-case.ts';
import { published } from '#support/collection.ts';
import { taxonomies } from '#support/content.ts';

const asCovered = (all: readonly { slug: string; data: Case }[]) =>
  all.map((one) => ({ ...one, facets: facetValues(one.data, taxonomies, 800), letters: 800 }));
const [first] = asCovered(published);
if (!first) throw new Error('no published case');

/** The fixture collection, and collections that nobody wrote. */
const collections = [published, ...fc.sample(anyCases(60, 20), 3)];

describe.each(collections.map((all) => [all.length, all] as const))('the coverage of %i cases', (_, all) => {
  const cases = asCovered(all);
  const report = coverageReport(cases, taxonomies);

  it('counts what a count by hand counts', () => {
    taxonomies.industry.values.forEach((industry, r) => {
      taxonomies.region.values.forEach((region, c) => {
        const prefectures = taxonomies.prefecture.values
          .filter((one) => one.region === region.id)
          .map(({ id }) => id);
        const there = all.filter(
          ({ data }) =>
            data.industry === industry.id && data.prefecture && prefectures.includes(data.prefecture),
        );
        expect(report.industryByRegion.counts[r]?.[c], `${industry.id} ${region.id}`).toBe(there.length);
      });
    });
    taxonomies.step.values.forEach((step, r) => {
      taxonomies.wall.values.forEach((wall, c) => {
        const there = all.filter(({ data }) => data.steps.includes(step.id) && data.walls.includes(wall.id));
        expect(report.stepByWall.counts[r]?.[c], `${step.id} ${wall.id}`).toBe(there.length);
      });
    });
  });

  it('asks only for what is not there, each thing once', () => {
    expect(new Set(report.themes.map(({ text }) => text)).size).toBe(report.themes.length);
    expect(report.themes.length).toBeGreaterThan(0);
    for (const { text, chosen } of report.themes) {
      const there = cases.filter(({ facets }) =>
        Object.entries(chosen).every(([facet, id]) => facets[facet]?.includes(id)),
      );
      expect(
        there.map(({ slug }) => slug),
        text,
      ).toEqual([]);
    }
  });

  it('names the tags that nobody uses', () => {
    const used = new Set(all.flatMap(({ data }) => data.tags));
    expect(report.unusedTags.map(({ id }) => id)).toEqual(
      taxonomies.tag.values.map(({ id }) => id).filter((id) => !used.has(id)),
    );
  });

  it('speaks of the last day that any case tells of', () => {
    const days = all
      .flatMap(({ data }) => [data.publishedAt, data.updatedAt, data.reviewedAt])
      .filter(Boolean);
    expect(report.date).toBe(days.sort().at(-1));
  });
});

describe('cases to be looked at again', () => {
  const at = (reviewedAt: string) => ({ ...first, data: { ...first.data, reviewedAt } });
  const due = (reviewedAt: string, date: string) =>
    coverageReport([at(reviewedAt)], taxonomies, date).due.length;

  it('are due on the very day, not the day before', () => {
    const day = monthsAfter('2025-06-30', REVIEW_MONTHS);
    expect(due('2025-06-30', day)).toBe(1);
    expect(due('2025-06-30', '2026-06-29')).toBe(0);
  });

  it('stand in the order of their waiting, and go by an older date when there is no 点検日', () => {
    const { reviewedAt: _, ...plain } = first.data;
    const never = {
      ...first,
      slug: 'never',
      data: { ...plain, publishedAt: '2020-01-01', updatedAt: '2021-01-01' },
    };
    const report = coverageReport([at('2024-01-01'), never], taxonomies, '2026-01-01');
    expect(report.due.map(({ slug, since }) => [slug, since])).toEqual([
      ['never', '2021-01-01'],
      [first.slug, '2024-01-01'],
    ]);
  });
});

it('an empty collection lacks everything and breaks nothing', () => {
  const report = coverageReport([], taxonomies);
  expect(report.due).toEqual([]);
  expect(report.unusedTags.length).toBe(taxonomies.tag.values.length);
  expect(report.themes.filter(({ chosen }) => chosen.industry).length).toBe(
    taxonomies.industry.values.length,
  );
});
