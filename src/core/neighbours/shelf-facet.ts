import { OWN_SHELF, SHELF_FACET } from '#core/schema/slug.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** What the shelf of this instance is called on its cards. */
export const OWN_SHELF_NAME = 'うちの棚';

/** The vocabularies with one more facet, which tells the shelves apart: this instance's own, then its neighbours'. */
export function withShelves(t: Taxonomies, neighbours: readonly { id: string; name: string }[]): Taxonomies {
  const facet = {
    id: SHELF_FACET,
    label: '棚',
    open: true,
    phrase: undefined,
    unstated: undefined,
    choices: [
      { id: OWN_SHELF, label: OWN_SHELF_NAME },
      ...neighbours.map(({ id, name }) => ({ id, label: name })),
    ],
  };
  return { ...t, facets: { ...t.facets, values: [facet, ...t.facets.values] } };
}
