import { addAll, type Bitset, countCommon, emptyBits, fullBits, keepCommon } from './bitset.ts';
import type { Selection } from './selection.ts';

/** Facet name → id → the cases that hold it. A facet may be unpacked only when it is asked for. */
export interface FacetIndex {
  size: number;
  sets: Pick<ReadonlyMap<string, ReadonlyMap<string, Bitset>>, 'keys' | 'get'>;
}

/** What a selection finds, and what each value would find if it were added. */
export interface FacetAnswer {
  matches: Bitset;
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What each choice allows, facet by facet. */
function unionsOf(index: FacetIndex, chosen: Selection['chosen']): Map<string, Bitset> {
  const unions = new Map<string, Bitset>();
  for (const [name, ids] of Object.entries(chosen)) {
    const union = emptyBits(index.size);
    for (const id of ids) {
      const bits = index.sets.get(name)?.get(id);
      if (bits) addAll(union, bits);
    }
    if (ids.length) unions.set(name, union);
  }
  return unions;
}

/** What all choices but those of one facet leave. */
function without(
  left: string | null,
  { size }: FacetIndex,
  unions: ReadonlyMap<string, Bitset>,
  textMatches: Bitset | null,
): Bitset {
  const bits = textMatches ? textMatches.slice() : fullBits(size);
  for (const [name, union] of unions) if (name !== left) keepCommon(bits, union);
  return bits;
}

/**
 * The cases that a selection finds: OR inside a facet, AND between facets, AND with the text query.
 * @param textMatches cases that the text query finds; null when there is no query
 */
export function matching(index: FacetIndex, chosen: Selection['chosen'], textMatches: Bitset | null): Bitset {
  return without(null, index, unionsOf(index, chosen), textMatches);
}

/**
 * `matching`, and how many each value would find. The count of a value leaves its own facet's choices
 * aside, so a choice never lowers its neighbours.
 */
export function answer(
  index: FacetIndex,
  chosen: Selection['chosen'],
  textMatches: Bitset | null,
): FacetAnswer {
  const unions = unionsOf(index, chosen);
  const matches = without(null, index, unions, textMatches);
  const counts = new Map(
    [...index.sets.keys()].map((name) => {
      const base = unions.has(name) ? without(name, index, unions, textMatches) : matches;
      const values = index.sets.get(name) ?? new Map<string, Bitset>();
      return [name, new Map([...values].map(([id, bits]) => [id, countCommon(base, bits)]))] as const;
    }),
  );
  return { matches, counts };
}
