import { PAGE_SIZE, paths, withBase } from '#core/site/paths.ts';
import { type Choices, formatSelection, parseSelection, type Selection, type SortKey } from './selection.ts';

/** The order when none is asked for: by relevance with a text query, else 読みどころ順. */
export function defaultSort(query: string): SortKey {
  return query ? 'relevance' : 'depth';
}

/** The selection without what goes without saying, so that equal views have equal addresses. */
export function settle(selection: Selection): Selection {
  const { sort, query } = selection;
  const needless = sort === defaultSort(query) || (sort === 'relevance' && !query);
  return needless ? { ...selection, sort: undefined } : selection;
}

/**
 * Address of a view, with the base path. A plain page of the list has its prerendered address
 * (`/cases/page/2/`), everything else is `/cases/?…` in canonical order.
 * @param listSize cards on a prerendered page; where it is not the finder's own, pages have no such address
 */
export function formatAddress(
  base: string,
  selection: Selection,
  choices: Choices,
  listSize = PAGE_SIZE,
): string {
  const settled = settle(selection);
  const search = formatSelection({ ...settled, page: 1 }, choices);
  if (!search && (listSize === PAGE_SIZE || settled.page === 1))
    return withBase(base, paths.casesPage(settled.page));
  return withBase(base, paths.cases) + formatSelection(settled, choices);
}

/**
 * Reads an address that anybody may have written. The path of a prerendered page counts too: the value
 * of a facet page is chosen, the page number of a list page is the page.
 * @returns the selection, settled, and the `name=value` pairs that were dropped
 */
export function parseAddress(
  base: string,
  pathname: string,
  search: string,
  choices: Choices,
  listSize = PAGE_SIZE,
): { selection: Selection; dropped: string[] } {
  const path = pathname.slice(base.length - 1);
  const [, facet, value, facetPage] = /^\/cases\/by\/([^/]+)\/([^/]+)\/(?:(\d+)\/)?$/.exec(path) ?? [];
  const [, listPage] = /^\/cases\/page\/(\d+)\/$/.exec(path) ?? [];
  const params = new URLSearchParams(search);
  if (facet && value) params.append(facet, value);
  // The page in the path counts the prerendered list: any condition makes another list.
  const pathPage = facetPage ?? listPage;
  if (!search && pathPage) params.set('page', String(firstPage(Number(pathPage), listSize)));
  const { selection, dropped } = parseSelection(params.toString(), choices);
  return { selection: settle(selection), dropped };
}

/** The finder's page that begins where a prerendered page begins. */
function firstPage(page: number, listSize: number): number {
  return ((page - 1) * listSize) / PAGE_SIZE + 1;
}

/** The one value chosen when nothing else is: such a view has a page and a feed of its own. */
export function onlyChoice({ query, chosen }: Selection): { facet: string; value: string } | undefined {
  const [first, ...others] = Object.entries(chosen).flatMap(([facet, ids]) =>
    ids.map((value) => ({ facet, value })),
  );
  return query || others.length ? undefined : first;
}
