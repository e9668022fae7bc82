import { type Case, caseSchema } from '#core/schema/case.ts';
import { type Knowhow, knowhowSchema } from '#core/schema/knowhow.ts';
import { listSlugs, readEntry } from '#node/content/entries.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** The real collection as judged data, for tests that need true material. */
export const taxonomies = readTaxonomies('content');

export const cases = listSlugs('content', 'cases').map((slug) => ({
  slug,
  data: readEntry('content', 'cases', slug, caseSchema(taxonomies), new Map()).entry?.data as Case,
}));

export const knowhow = listSlugs('content', 'knowhow').map((slug) => ({
  slug,
  data: readEntry('content', 'knowhow', slug, knowhowSchema(taxonomies), new Map()).entry?.data as Knowhow,
}));

export const published = cases.filter(({ data }) => data.publication === 'published');
