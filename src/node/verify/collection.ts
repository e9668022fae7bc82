import { labelBook } from '#core/check/source/label-book.ts';
import { facetValues } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { listSlugs } from '#node/content/entries.ts';
import { renderedReader } from '#node/content/rendered.ts';
import { readSettings } from '#node/content/settings.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** A case as its file says, with the facet values it must be found under. */
export interface CollectionCase {
  slug: string;
  data: Case;
  facets: Record<string, string[]>;
}

/** What the content folder holds: the measure of completeness. */
export interface Collection {
  contentDir: string;
  taxonomies: Taxonomies;
  cases: CollectionCase[];
  knowhow: { slug: string; data: Knowhow }[];
}

/** Reads the content folder. Files with faults are left out; `npm run check` lists those. */
export function readCollection(contentDir: string): Collection {
  const taxonomies = readTaxonomies(contentDir);
  const labels = labelBook(taxonomies);
  const schemas = collectionSchemas(taxonomies);
  const entries = <T>(collection: 'cases' | 'knowhow') => {
    const reader = renderedReader<T>(
      contentDir,
      collection,
      schemas[collection],
      labels,
      taxonomies,
      readSettings().BASE_PATH,
    );
    return listSlugs(contentDir, collection).flatMap((slug) => {
      const { entry } = reader.read(slug);
      return entry ? [{ slug, data: entry.data, draft: entry.draft }] : [];
    });
  };
  return {
    contentDir,
    taxonomies,
    // A draft may lack what facets are made of, and stands under none.
    cases: entries<Case>('cases').map(({ draft, ...one }) => ({
      ...one,
      facets: draft ? {} : facetValues(one.data, taxonomies),
    })),
    knowhow: entries<Knowhow>('knowhow'),
  };
}

/** Cases with a page of their own. */
export const published = (collection: Collection) =>
  collection.cases.filter(({ data }) => data.publication === 'published');
/** Cases that stand in lists: published, and those in preparation. */
export const listed = (collection: Collection) =>
  collection.cases.filter(({ data }) => data.publication === 'published' || data.publication === 'upcoming');
