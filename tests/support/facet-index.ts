import { addBit, emptyBits } from '#core/finder/bitset.ts';
import type { FacetIndex } from '#core/finder/facet-index.ts';
import type { Choices } from '#core/finder/selection.ts';

/** The index of a few cases, made at once. @param held for each case, the ids it holds per facet */
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
