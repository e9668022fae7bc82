import { type Bitset, countCommon } from './bitset.ts';
import { type FacetIndex, matching } from './facet-index.ts';
import type { Selection } from './selection.ts';

/** A way out of an empty list: what to give up, and how many cases that brings. */
export interface WayOut {
  /** Facets whose choices go; the text query goes too when `query` is true. */
  facets: string[];
  query: boolean;
  count: number;
}

/**
 * What to loosen when nothing is found: single conditions first; when no single one helps, pairs.
 * Only ways that bring something, in the order of the selection.
 * @param textMatches cases that the text query finds; null when there is no query
 */
export function waysOut(
  index: FacetIndex,
  chosen: Selection['chosen'],
  textMatches: Bitset | null,
): WayOut[] {
  const QUERY = null;
  const parts: (string | null)[] = [...(textMatches ? [QUERY] : []), ...Object.keys(chosen)];
  const without = (gone: readonly (string | null)[]): WayOut => {
    const left = Object.fromEntries(Object.entries(chosen).filter(([name]) => !gone.includes(name)));
    const matches = matching(index, left, gone.includes(QUERY) ? null : textMatches);
    return {
      facets: gone.filter((part) => part !== QUERY),
      query: gone.includes(QUERY),
      count: countCommon(matches, matches),
    };
  };
  const helpful = (ways: WayOut[]) => ways.filter((way) => way.count > 0);
  const single = helpful(parts.map((part) => without([part])));
  if (single.length || parts.length < 3) return single;
  return helpful(parts.flatMap((one, i) => parts.slice(i + 1).map((other) => without([one, other]))));
}
