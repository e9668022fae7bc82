import { listSlugs, readEntry } from '../../src/collection/entries.ts';
import { readTaxonomies } from '../../src/collection/taxonomies.ts';
import { type Case, caseSchema } from '../../src/schema/case.ts';
import { type Knowhow, knowhowSchema } from '../../src/schema/knowhow.ts';

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
