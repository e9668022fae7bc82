import type { Entry } from '#core/markdown/entry.ts';
import { withShelves } from '#core/neighbours/shelf-facet.ts';
import type { Case } from '#core/schema/case.ts';
import { OWN_SHELF, SHELF_FACET } from '#core/schema/slug.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { KnownChecks } from '#node/content/check-entries.ts';
import { type ContentPart, readPart } from '#node/content/content-part.ts';
import type { Shelf, Unwanted } from './open-shelves.ts';

/** Cases that this instance took back, or has not published yet. */
export function unwanted(checks: KnownChecks): Unwanted {
  const away = [...checks.values()].flatMap(({ entry }) =>
    entry?.collection === 'cases' && !isShown(entry as Entry<Case>) ? [entry as Entry<Case>] : [],
  );
  return {
    slugs: new Set(away.map(({ slug }) => slug)),
    titles: new Set(away.flatMap(({ data }) => data.title ?? [])),
  };
}

const isShown = ({ data: { publication } }: Entry<Case>) =>
  publication === 'published' || publication === 'upcoming';

/** The vocabularies as pages see them: with the facet of the shelves, where there is more than one. */
export function shelved(
  taxonomies: ContentPart<Taxonomies>,
  shelves: readonly Shelf[],
): { taxonomies: ContentPart<Taxonomies> } {
  const filled = shelves.filter(({ cases }) => cases.length > 0);
  return { taxonomies: filled.length ? readPart(() => withShelves(taxonomies.get(), filled)) : taxonomies };
}

/** A case with the shelf of this instance among its facets; a draft stands under none. */
export function onOwnShelf(entry: Entry<Case>): Entry<Case> {
  return isShown(entry) ? { ...entry, facets: { ...entry.facets, [SHELF_FACET]: [OWN_SHELF] } } : entry;
}
