import type { Case } from '#core/schema/case.ts';
import { openContent } from '#node/content/open-content.ts';
import { FIXTURES } from '#support/content.ts';

/** The entries of the fixture collection. */
export const { cases, knowhow } = await openContent(FIXTURES);
export const published = cases.filter(({ data }) => data.publication === 'published');

/** A case of the fixture collection by its folder. */
export function fixtureCase(slug: string): Case {
  const found = cases.find((one) => one.slug === slug);
  if (!found) throw new Error(`${FIXTURES}/cases/${slug} is not there`);
  return found.data;
}
