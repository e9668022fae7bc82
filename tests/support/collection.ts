import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { listSlugs, readEntry } from '#node/content/entries.ts';
import * as fixtures from '#support/content.ts';

/** The entries of the fixture collection as judged data. */
function readAll<T>(collection: string, schema: typeof fixtures.cases | typeof fixtures.knowhow) {
  return listSlugs(fixtures.FIXTURES, collection).map((slug) => ({
    slug,
    data: readEntry(fixtures.FIXTURES, collection, slug, schema, fixtures.labels).entry?.data as T,
  }));
}

export const cases = readAll<Case>('cases', fixtures.cases);
export const knowhow = readAll<Knowhow>('knowhow', fixtures.knowhow);
export const published = cases.filter(({ data }) => data.publication === 'published');

/** A case of the fixture collection by its folder. */
export function fixtureCase(slug: string): Case {
  const found = cases.find((one) => one.slug === slug);
  if (!found) throw new Error(`${fixtures.FIXTURES}/cases/${slug} is not there`);
  return found.data;
}
