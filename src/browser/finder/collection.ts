import type { CaseCard } from '#core/cases/card.ts';
import { checkCards, checkRecords } from '#core/finder/check-records.ts';
import { type FinderCollection, openCollection } from '#core/finder/finder-collection.ts';
import { loadJson, loadText, NotReadable, parseJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The collection as the browser has it: facets at once, cards when they are drawn. */
export interface Collection extends FinderCollection {
  /** Cards of some cases, in the order asked. */
  cards(numbers: readonly number[]): Promise<CaseCard[]>;
}

/** @throws NotReached, NotReadable when the record file cannot be had */
export async function loadCollection(recordsUrl: string, root: string): Promise<Collection> {
  const text = await loadText(recordsUrl);
  const start = performance.now();
  const records = checkRecords(parseJson(text, recordsUrl));
  const collection = openCollection(records);
  performance.measure('finder-unpack', { start });
  return { ...collection, cards: cardLoader(records.chunk, root) };
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
