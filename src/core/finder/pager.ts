/** So many pages are all shown; of more, some are passed over. */
const MOST = 7;

/**
 * The pages that a list links to, ascending: all of a few; of many the first, the last, and two on each
 * side of the one that is shown, so that every page is reached by way of others.
 * @returns `gap` where pages are passed over before this one
 */
export function pagesShown(page: number, count: number): { page: number; gap: boolean }[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const near = (one: number) => one === 1 || one === count || Math.abs(one - page) <= 2;
  const shown = count <= MOST ? all : all.filter(near);
  return shown.map((one, index) => ({ page: one, gap: one > (shown[index - 1] ?? 0) + 1 }));
}
