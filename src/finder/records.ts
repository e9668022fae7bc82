/**
 * What the finder loads once: which case holds which facet values, as columns of small numbers.
 * Texts are not in it; cards come in chunks when they are drawn.
 */
export interface FinderRecords {
  /** Cases per chunk of cards. */
  chunk: number;
  slugs: string[];
  /** Facet name → its ids with labels, in taxonomy order. */
  facets: { name: string; label: string; ids: string[]; labels: string[] }[];
  /** Per facet, per case: the indexes of its values. */
  held: (number | number[])[][];
  /** Orders other than 新しい順 (which is the order of `slugs`) as permutations. */
  orders: Record<string, number[]>;
}

/** Cases per chunk of cards: two and a half pages of the list in one request. */
export const CARD_CHUNK = 48;

/** The ids each case holds per facet, as `buildFacetIndex` wants them. */
export function heldIds(records: FinderRecords): Record<string, string[]>[] {
  return records.slugs.map((_, number) =>
    Object.fromEntries(
      records.facets.map(({ name, ids }, column) => {
        const cell = records.held[column]?.[number] ?? [];
        const indexes = typeof cell === 'number' ? [cell] : cell;
        return [name, indexes.map((index) => ids[index] as string)];
      }),
    ),
  );
}

/** One cell: a lone value as a number, so that the file stays small. */
export function packCell(held: readonly string[], ids: readonly string[]): number | number[] {
  const indexes = held.map((id) => ids.indexOf(id)).filter((index) => index >= 0);
  const only = indexes[0];
  return indexes.length === 1 && only !== undefined ? only : indexes;
}
