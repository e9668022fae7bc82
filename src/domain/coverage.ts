/** A value of a facet that no case holds yet. */
export interface Gap {
  id: string;
  label: string;
}

/**
 * The values of one facet that no case holds, in the order of their list: what the collection lacks.
 * @param values every value of the facet
 * @param held the values that each case holds
 */
export function gaps(values: readonly Gap[], held: Iterable<readonly string[]>): Gap[] {
  const present = new Set<string>();
  for (const ids of held) for (const id of ids) present.add(id);
  return values.filter((value) => !present.has(value.id)).map(({ id, label }) => ({ id, label }));
}
