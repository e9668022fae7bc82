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

/** How many cases stand at each crossing of two facets. */
export interface Matrix {
  rows: readonly Gap[];
  columns: readonly Gap[];
  /** Cases per row and column, in the order of both lists. */
  counts: number[][];
}

/**
 * Counts the cases at each crossing of two facets. A case with several values stands at each of their crossings.
 * @param held the values that each case holds, of the rows' facet and of the columns'
 */
export function matrix(
  rows: readonly Gap[],
  columns: readonly Gap[],
  held: Iterable<readonly [row: readonly string[], column: readonly string[]]>,
): Matrix {
  const counts = rows.map(() => columns.map(() => 0));
  const rowAt = new Map(rows.map(({ id }, at) => [id, at]));
  const columnAt = new Map(columns.map(({ id }, at) => [id, at]));
  for (const [inRows, inColumns] of held)
    for (const row of new Set(inRows))
      for (const column of new Set(inColumns)) {
        const [line, at] = [counts[rowAt.get(row) ?? -1], columnAt.get(column)];
        if (line && at !== undefined) line[at] = (line[at] ?? 0) + 1;
      }
  return { rows, columns, counts };
}

/** A crossing without a case, though both its row and its column have some. */
interface Hole {
  row: Gap;
  column: Gap;
  /** How many cases would stand here if row and column had nothing to do with each other: the larger, the odder the hole. */
  expected: number;
}

/** The holes of a matrix, the oddest first; of two alike, the one that comes first in the lists. */
export function holes({ rows, columns, counts }: Matrix): Hole[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const inRow = counts.map(sum);
  const inColumn = columns.map((_, at) => sum(counts.map((line) => line[at] ?? 0)));
  const all = sum(inRow);
  const found = rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const expected = ((inRow[r] ?? 0) * (inColumn[c] ?? 0)) / (all || 1);
      return counts[r]?.[c] === 0 && expected > 0 ? [{ row, column, expected }] : [];
    }),
  );
  // Sorting is stable, so the order of the lists decides between equals.
  return found.sort((a, b) => b.expected - a.expected);
}
