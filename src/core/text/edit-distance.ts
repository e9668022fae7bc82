/**
 * How many single changes (a character more, fewer, other, or two swapped) make
 * one text of another: the optimal string alignment distance. Stops counting
 * past `limit` and then gives `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [first, second] = [[...a], [...b]];
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] as number) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[second.length] as number, limit + 1);
}
