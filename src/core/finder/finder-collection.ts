import type { FacetHead } from './facet-head.ts';
import type { FacetIndex } from './facet-index.ts';
import {
  type FinderRecords,
  inListOrder,
  slugsOf,
  unpackIndex,
  unpackOrder,
  valuesHeld,
} from './finder-records.ts';
import type { Choices } from './selection.ts';

/** The collection as the finder knows it: which case holds what. */
export interface FinderCollection {
  facets: readonly FacetHead[];
  choices: Choices;
  index: FacetIndex;
  slugs: readonly string[];
  /** Numbers of the cases that are 準備中. */
  upcoming: ReadonlySet<number>;
  /** Case number of a slug. */
  numbers: ReadonlyMap<string, number>;
  /** Label of a facet value. */
  label(facet: string, id: string): string;
  /** Labels of the values that one case holds. */
  labelsOf(number: number, facet: string): string[];
  /** Case numbers of a set in an order of the record file; `depth` is the order of the numbers. */
  ordered(matches: Uint32Array, sort: string): number[];
}

/** Makes a collection of a record file. Orders are unpacked when they are first asked for. */
export function openCollection(records: FinderRecords): FinderCollection {
  const slugs = slugsOf(records);
  const index = unpackIndex(records);
  const labels = new Map(
    records.facets.map(({ name, ids, labels: texts }) => [
      name,
      new Map(ids.map((id, i) => [id, texts[i] ?? id])),
    ]),
  );
  const label = (facet: string, id: string) => labels.get(facet)?.get(id) ?? id;
  const orders = new Map<string, number[]>();
  const order = (key: string) => {
    const known = orders.get(key) ?? unpackOrder(records, key);
    orders.set(key, known);
    return known;
  };
  return {
    facets: records.facets,
    choices: new Map(records.facets.map(({ name, ids }) => [name, ids])),
    index,
    slugs,
    upcoming: new Set(records.upcoming),
    numbers: new Map(slugs.map((slug, number) => [slug, number])),
    label,
    labelsOf: (number, facet) => valuesHeld(index, number, facet).map((id) => label(facet, id)),
    ordered: (matches, sort) => inListOrder(matches, sort === 'depth' ? undefined : order(sort)),
  };
}
