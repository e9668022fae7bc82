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
  /** Search the words just as they are typed, without other spellings. */
  literal?: true;
}

/** The orders a reader may ask for; without one, 読みどころ順, or the search's own where there is a query. */
export const SORT_KEYS = ['depth', 'new', 'relevance', 'kana', 'place', 'outcome'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Nothing chosen: the whole list from its first page. */
export const EMPTY: Selection = { query: '', chosen: {}, sort: undefined, page: 1, view: 'cards' };
/** Characters of the longest text query. */
export const MAX_QUERY = 200;
/** What a hostile address may make a notice hold. */
const MAX_DROPPED = 10;

/** What can be chosen: facet name → ids in taxonomy order. */
export type Choices = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a query string that anybody may have written. What it does not know is dropped and named.
 * @param search with or without the leading `?`
 * @returns the selection and the first `name=value` pairs that were dropped, ten at most
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
  let view: Selection['view'] = 'cards';
  let literal = false;
  for (const [name, value] of params) {
    const key = SORT_KEYS.find((one) => one === value);
    if (name === 'q' || value === '') continue;
    if (name === 'sort' && key) sort = key;
    else if (name === 'page' && /^[1-9]\d{0,4}$/.test(value)) page = Number(value);
    else if (name === 'view' && (value === 'cards' || value === 'table')) view = value;
    else if (name === 'exact' && value === '1') literal = true;
    else if (choices.get(name)?.includes(value)) wanted.set(name, (wanted.get(name) ?? new Set()).add(value));
    else if (dropped.length < MAX_DROPPED) dropped.push(shortened(`${name}=${value}`));
  }
  const chosen = Object.fromEntries(
    [...choices].flatMap(([name, ids]) => {
      const set = wanted.get(name);
      return set ? [[name, ids.filter((id) => set.has(id))]] : [];
    }),
  );
  const query = cleanQuery(params.get('q') ?? '');
  // Without words there is nothing to take literally.
  const exact = literal && query ? ({ literal: true } as const) : {};
  return { selection: { query, chosen, sort, page, view, ...exact }, dropped };
}

/** Short enough for a notice, and cut between characters. */
function shortened(pair: string): string {
  return [...pair.toWellFormed()].slice(0, 60).join('');
}

/** White space folded, lone surrogates and control characters removed, cut at MAX_QUERY characters. */
export function cleanQuery(text: string): string {
  const whole = text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...whole].slice(0, MAX_QUERY).join('').trimEnd();
}

/** The canonical query string, `''` or beginning with `?`: facets in table order, defaults left out. */
export function formatSelection(selection: Selection, choices: Choices): string {
  const params = new URLSearchParams();
  if (selection.query) params.set('q', selection.query);
  if (selection.query && selection.literal) params.set('exact', '1');
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
