import type { CaseCard } from '../domain/case/card.ts';
import { buildFacetIndex, type FacetIndex } from '../domain/facet/facet-index.ts';
import type { Choices } from '../domain/facet/selection.ts';
import { paths, withBase } from '../domain/paths.ts';
import { type FinderRecords, heldIds } from './records.ts';

/** The collection as the browser knows it: facets at once, cards when they are drawn. */
export interface Collection {
  records: FinderRecords;
  choices: Choices;
  index: FacetIndex;
  /** Case number of a slug. */
  numbers: ReadonlyMap<string, number>;
  /** Label of a facet value. */
  label(facet: string, id: string): string;
  /** Cards of some cases, in the order asked. */
  cards(numbers: readonly number[]): Promise<CaseCard[]>;
}

/** @throws Error when the record file cannot be loaded */
export async function loadCollection(recordsUrl: string, root: string): Promise<Collection> {
  const records = await getJson<FinderRecords>(recordsUrl);
  const choices: Choices = new Map(records.facets.map(({ name, ids }) => [name, ids]));
  const labels = new Map(
    records.facets.map(({ name, ids, labels: texts }) => [
      name,
      new Map(ids.map((id, i) => [id, texts[i] ?? id])),
    ]),
  );
  const chunks = new Map<number, Promise<CaseCard[]>>();
  const chunk = (number: number) => {
    const known = chunks.get(number);
    if (known) return known;
    const loading = getJson<CaseCard[]>(withBase(root, paths.finderCards(number)));
    chunks.set(number, loading);
    // A failed chunk may be asked for again.
    loading.catch(() => chunks.delete(number));
    return loading;
  };
  return {
    records,
    choices,
    index: buildFacetIndex(heldIds(records), choices),
    numbers: new Map(records.slugs.map((slug, number) => [slug, number])),
    label: (facet, id) => labels.get(facet)?.get(id) ?? id,
    cards: (numbers) =>
      Promise.all(
        numbers.map(async (number) => {
          const cards = await chunk(Math.floor(number / records.chunk));
          return cards[number % records.chunk] as CaseCard;
        }),
      ),
  };
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}
