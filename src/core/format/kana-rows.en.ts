/** The letter a word begins with, with an id for its place on a page; digits and signs stand together. */
export function kanaRow(name: string): { row: string; id: string } {
  const [first = ''] = name.normalize('NFD').toUpperCase();
  return /[A-Z]/.test(first) ? { row: first, id: first.toLowerCase() } : { row: '#', id: 'other' };
}

/** Terms by the letter they begin with, from A to Z, letters without any left out. */
export function kanaRows<T extends { term: string }>(items: readonly T[]): { row: string; items: T[] }[] {
  const sorted = [...items].sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return [...Map.groupBy(sorted, ({ term }) => kanaRow(term).row)]
    .map(([row, held]) => ({ row, items: held }))
    .sort((a, b) => a.row.localeCompare(b.row, 'en'));
}
