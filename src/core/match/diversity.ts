/** Of any ten neighbouring results at most six are of one trade, as long as there are others. */
export const WINDOW = 10;
/** How many cases of one trade the first places may hold. */
export const MOST_OF_ONE = 6;

/**
 * Keeps one trade from filling the list: each place takes the nearest case whose trade does not yet stand
 * `most` times among the places before it inside the window; when every case left is of a full trade, the
 * nearest one. The first stays first, nothing is lost, and those of one trade keep their order.
 * @param groupOf the trade of an item; items without one are never held back
 */
export function diversify<T>(
  ranked: readonly T[],
  groupOf: (item: T) => string | undefined,
  window = WINDOW,
  most = MOST_OF_ONE,
): T[] {
  const left = [...ranked];
  const taken: T[] = [];
  while (left.length) {
    const near = taken.slice(Math.max(0, taken.length - window + 1)).map(groupOf);
    const isFree = (item: T) => {
      const group = groupOf(item);
      return group === undefined || near.filter((one) => one === group).length < most;
    };
    const at = Math.max(0, left.findIndex(isFree));
    taken.push(...left.splice(at, 1));
  }
  return taken;
}
