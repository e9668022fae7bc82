import { addAll, addBit, type Bitset, countCommon, emptyBits, fullBits, keepCommon } from './bitset.ts';
import type { Choices, Selection } from './selection.ts';

/** Facet name → id → the cases that hold it. */
export interface FacetIndex {
  size: number;
  sets: ReadonlyMap<string, ReadonlyMap<string, Bitset>>;
}

/** @param held for each case, the ids it holds per facet */
export function buildFacetIndex(
  held: readonly Readonly<Record<string, readonly string[]>>[],
  choices: Choices,
): FacetIndex {
  const sets = new Map(
    [...choices].map(
      ([name, ids]) => [name, new Map(ids.map((id) => [id, emptyBits(held.length)]))] as const,
    ),
  );
  held.forEach((facets, number) => {
    for (const [name, ids] of Object.entries(facets)) {
      for (const id of ids) {
        const bits = sets.get(name)?.get(id);
        if (bits) addBit(bits, number);
      }
    }
  });
  return { size: held.length, sets };
}

/** What a selection finds, and what each value would find if it were added. */
export interface FacetAnswer {
  matches: Bitset;
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * OR inside a facet, AND between facets, AND with the text query. The count of a value leaves its own
 * facet's choices aside, so a choice never lowers its neighbours.
 * @param textMatches cases that the text query finds; null when there is no query
 */
export function answer(
  index: FacetIndex,
  chosen: Selection['chosen'],
  textMatches: Bitset | null,
): FacetAnswer {
  const unions = new Map<string, Bitset>();
  for (const [name, ids] of Object.entries(chosen)) {
    const union = emptyBits(index.size);
    for (const id of ids) {
      const bits = index.sets.get(name)?.get(id);
      if (bits) addAll(union, bits);
    }
    if (ids.length) unions.set(name, union);
  }
  const without = (left: string | null) => {
    const bits = textMatches ? textMatches.slice() : fullBits(index.size);
    for (const [name, union] of unions) if (name !== left) keepCommon(bits, union);
    return bits;
  };
  const matches = without(null);
  const counts = new Map(
    [...index.sets].map(([name, values]) => {
      const base = unions.has(name) ? without(name) : matches;
      return [name, new Map([...values].map(([id, bits]) => [id, countCommon(base, bits)]))] as const;
    }),
  );
  return { matches, counts };
}
