/**
 * What a reader has chosen: the text query, values per facet, order, page and view.
 * The URL is the state; two equal selections have the same query string.
 */
export interface Selection {
  query: string;
  /** Facet name → chosen ids, in the order of the taxonomy. Facets without a choice are absent. */
  chosen: Readonly<Record<string, readonly string[]>>;
  sort: SortKey | undefined;
  page: number;
  view: 'cards' | 'table';
}

export const SORT_KEYS = ['new', 'relevance', 'kana', 'place', 'outcome'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const EMPTY: Selection = { query: '', chosen: {}, sort: undefined, page: 1, view: 'cards' };
export const MAX_QUERY = 200;

/** What can be chosen: facet name → ids in taxonomy order. */
export type Choices = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a query string that anybody may have written. What it does not know is dropped and told.
 * @param search with or without the leading `?`
 * @returns the selection and the `name=value` pairs that were dropped
 */
export function parseSelection(
  search: string,
  choices: Choices,
): { selection: Selection; dropped: string[] } {
  const params = new URLSearchParams(search);
  const dropped: string[] = [];
  const wanted = new Map<string, Set<string>>();
  let sort: SortKey | undefined;
  let page = 1;
  for (const [name, value] of params) {
    if (name === 'q' || name === 'view') continue;
    if (name === 'sort') sort = SORT_KEYS.find((key) => key === value) ?? drop(dropped, name, value);
    else if (name === 'page')
      page = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : (drop(dropped, name, value) ?? 1);
    else if (choices.get(name)?.includes(value)) wanted.set(name, (wanted.get(name) ?? new Set()).add(value));
    else if (value !== '') drop(dropped, name, value);
  }
  const chosen = Object.fromEntries(
    [...choices].flatMap(([name, ids]) => {
      const set = wanted.get(name);
      return set ? [[name, ids.filter((id) => set.has(id))]] : [];
    }),
  );
  const query = cleanQuery(params.get('q') ?? '');
  return {
    selection: { query, chosen, sort, page, view: params.get('view') === 'table' ? 'table' : 'cards' },
    dropped,
  };
}

function drop(list: string[], name: string, value: string): undefined {
  list.push(`${name}=${value}`.slice(0, 60));
}

/** White space folded, lone surrogates and control characters removed, cut at MAX_QUERY characters. */
export function cleanQuery(text: string): string {
  const whole = text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...whole].slice(0, MAX_QUERY).join('');
}

/** The canonical query string, `''` or beginning with `?`: facets in table order, defaults left out. */
export function formatSelection(selection: Selection, choices: Choices): string {
  const params = new URLSearchParams();
  if (selection.query) params.set('q', selection.query);
  for (const [name, ids] of choices) {
    const set = new Set(selection.chosen[name]);
    for (const id of ids) if (set.has(id)) params.append(name, id);
  }
  if (selection.sort) params.set('sort', selection.sort);
  if (selection.view !== 'cards') params.set('view', selection.view);
  if (selection.page > 1) params.set('page', String(selection.page));
  const text = params.toString();
  return text && `?${text}`;
}

/** The selection with one value switched on or off; the page goes back to the first. */
export function toggle(selection: Selection, name: string, id: string, on: boolean): Selection {
  const ids = (selection.chosen[name] ?? []).filter((one) => one !== id);
  const { [name]: _gone, ...others } = selection.chosen;
  const next = on ? [...ids, id] : ids;
  return { ...selection, page: 1, chosen: next.length ? { ...others, [name]: next } : others };
}

/** How many facet values are chosen. */
export function countChosen(selection: Selection): number {
  return Object.values(selection.chosen).reduce((sum, ids) => sum + ids.length, 0);
}
