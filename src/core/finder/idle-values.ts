/** A value of a facet and how many cases it would find. */
export interface CountedValue {
  id: string;
  count: number;
  chosen?: boolean;
}

/** A list longer than this begins with the values that find most; the others wait below it. */
const LONG = 16;
const FIRST = 12;

/**
 * Ids of the values that a facet lists only when the reader asks for more: those that find nothing, and in a long list
 * all but those that find most. A chosen value is never among them.
 */
export function idleValues(values: readonly CountedValue[]): ReadonlySet<string> {
  const filled = values.filter(({ count }) => count > 0);
  // The sort is stable: of equal values the first in the list stays.
  const shown = filled.length > LONG ? filled.toSorted((a, b) => b.count - a.count).slice(0, FIRST) : filled;
  const kept = new Set(shown.map(({ id }) => id));
  return new Set(values.filter(({ id, chosen }) => !chosen && !kept.has(id)).map(({ id }) => id));
}
