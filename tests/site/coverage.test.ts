import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { coverageReport } from '#core/cases/coverage-report.ts';
import { facetValues } from '#core/finder/facets.ts';
import { allCases, isPublished, taxonomies } from '#support/library.ts';

const published = allCases.filter(isPublished);

const page = load(readFileSync('dist/coverage/index.html', 'utf8'));
const report = coverageReport(
  published.map((one) => ({ ...one, facets: facetValues(one.data, taxonomies, one.letters) })),
  taxonomies,
);
const cells = (table: number) =>
  page('table')
    .eq(table)
    .find('tbody tr')
    .toArray()
    .map((row) =>
      page(row)
        .find('td')
        .toArray()
        .map((cell) => Number(page(cell).text())),
    );
const marked = (name: string) =>
  page(`[${name}]`)
    .toArray()
    .map((one) => page(one).attr(name));

it('shows both matrices, figure by figure, with their heads in order', () => {
  expect(cells(0)).toEqual(report.industryByRegion.counts);
  expect(cells(1)).toEqual(report.stepByWall.counts);
  const heads = (table: number) =>
    page('table')
      .eq(table)
      .find('tbody th')
      .toArray()
      .map((one) => page(one).text());
  expect(heads(0)).toEqual(taxonomies.industry.values.map(({ label }) => label));
  expect(heads(1)).toEqual(taxonomies.step.values.map(({ label }) => label));
});

it('a figure leads to exactly those cases, a hole to nowhere', () => {
  const links = page('td a').toArray();
  const full = [report.industryByRegion, report.stepByWall]
    .flatMap(({ counts }) => counts.flat())
    .filter(Boolean);
  expect(links.length).toBe(full.length);
  for (const link of links) {
    const chosen = new URL(page(link).attr('href') ?? '', 'https://example.org').searchParams;
    const there = published.filter(({ facets }) => {
      return [...chosen].every(([facet, id]) => facets[facet]?.includes(id));
    });
    expect(there.length, chosen.toString()).toBe(Number(page(link).text()));
  }
});

it('lists the themes, the cases to be looked at again and the tags nobody uses', () => {
  expect(marked('data-theme').length).toBe(report.themes.length);
  expect(marked('data-due')).toEqual(report.due.map(({ slug }) => slug));
  expect(marked('data-tag')).toEqual(report.unusedTags.map(({ id }) => id));
});

it('every page leads there from its footer', () => {
  for (const file of ['index.html', '404.html', 'cases/index.html', 'search/index.html'])
    expect(load(readFileSync(`dist/${file}`, 'utf8'))('footer a[href="/coverage/"]').length, file).toBe(1);
});
