import type { CaseCard } from '#core/cases/card.ts';
import { checkCards, checkRecords } from '#core/finder/check-records.ts';
import type { FacetHead } from '#core/finder/facet-head.ts';
import type { FacetIndex } from '#core/finder/facet-index.ts';
import { inListOrder, slugsOf, unpackIndex, unpackOrder, valuesHeld } from '#core/finder/finder-records.ts';
import type { Choices } from '#core/finder/selection.ts';
import { loadJson, loadText, NotReadable, parseJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The collection as the browser knows it: facets at once, cards when they are drawn. */
export interface Collection {
  facets: readonly FacetHead[];
  choices: Choices;
  index: FacetIndex;
  slugs: readonly string[];
  /** Numbers of the cases that are 準備中. */
  upcoming: ReadonlySet<number>;
  /** Case number of a slug. */
  numbers: ReadonlyMap<string, number>;
  /** Label of a facet value. */
  label(facet: string, id: string): string;
  /** Labels of the values that one case holds. */
  labelsOf(number: number, facet: string): string[];
  /** Case numbers of a set in an order of the record file; `depth` is the order of the numbers. */
  ordered(matches: Uint32Array, sort: string): number[];
  /** Cards of some cases, in the order asked. */
  cards(numbers: readonly number[]): Promise<CaseCard[]>;
}

/** @throws NotReached, NotReadable when the record file cannot be had */
export async function loadCollection(recordsUrl: string, root: string): Promise<Collection> {
  const text = await loadText(recordsUrl);
  const start = performance.now();
  const records = checkRecords(parseJson(text, recordsUrl));
  const slugs = slugsOf(records);
  const index = unpackIndex(records);
  const labels = new Map(
    records.facets.map(({ name, ids, labels: texts }) => [
      name,
      new Map(ids.map((id, i) => [id, texts[i] ?? id])),
    ]),
  );
  performance.measure('finder-unpack', { start });
  const label = (facet: string, id: string) => labels.get(facet)?.get(id) ?? id;
  const orders = new Map<string, number[]>();
  const order = (key: string) => {
    const known = orders.get(key) ?? unpackOrder(records, key);
    orders.set(key, known);
    return known;
  };
  return {
    facets: records.facets,
    choices: new Map(records.facets.map(({ name, ids }) => [name, ids])),
    index,
    slugs,
    upcoming: new Set(records.upcoming),
    numbers: new Map(slugs.map((slug, number) => [slug, number])),
    label,
    labelsOf: (number, facet) => valuesHeld(index, number, facet).map((id) => label(facet, id)),
    ordered: (matches, sort) => inListOrder(matches, sort === 'depth' ? undefined : order(sort)),
    cards: cardLoader(records.chunk, root),
  };
}

/** Loads cards by the chunk; a chunk that failed may be asked for again. */
function cardLoader(size: number, root: string): Collection['cards'] {
  const chunks = new Map<number, Promise<CaseCard[]>>();
  const chunk = (number: number) => {
    const known = chunks.get(number);
    if (known) return known;
    const loading = loadJson(withBase(root, paths.finderCards(number)), checkCards);
    chunks.set(number, loading);
    loading.catch(() => chunks.delete(number));
    return loading;
  };
  return (numbers) =>
    Promise.all(
      numbers.map(async (number) => {
        const card = (await chunk(Math.floor(number / size)))[number % size];
        if (!card) throw new NotReadable(`No card ${number}`);
        return card;
      }),
    );
}
