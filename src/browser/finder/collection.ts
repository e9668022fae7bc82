import type { CaseCard } from '#core/cases/card.ts';
import { checkCards, checkRecords, checkTexts } from '#core/finder/check-records.ts';
import type { ExportTexts } from '#core/finder/export-texts.ts';
import { type FinderCollection, openCollection } from '#core/finder/finder-collection.ts';
import { loadJson, loadText, NotReadable, parseJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The collection as the browser has it: facets at once, cards when they are drawn. */
export interface Collection extends FinderCollection {
  /** Cards of some cases, in the order asked. */
  cards(numbers: readonly number[]): Promise<CaseCard[]>;
  /** What downloads say beside the cards, in the order asked. */
  texts(numbers: readonly number[]): Promise<ExportTexts[]>;
}

/** @throws NotReached, NotReadable when the record file cannot be had */
export async function loadCollection(recordsUrl: string, root: string): Promise<Collection> {
  const text = await loadText(recordsUrl);
  const start = performance.now();
  const records = checkRecords(parseJson(text, recordsUrl));
  const collection = openCollection(records);
  performance.measure('finder-unpack', { start });
  return {
    ...collection,
    cards: chunkLoader(records.chunk, (chunk) => withBase(root, paths.finderCards(chunk)), checkCards),
    texts: chunkLoader(records.chunk, (chunk) => withBase(root, paths.finderTexts(chunk)), checkTexts),
  };
}

/** Loads what is cut into chunks of cases; a chunk that failed may be asked for again. */
function chunkLoader<T>(size: number, address: (chunk: number) => string, check: (value: unknown) => T[]) {
  const chunks = new Map<number, Promise<T[]>>();
  const chunk = (number: number) => {
    const known = chunks.get(number);
    if (known) return known;
    const loading = loadJson(address(number), check);
    chunks.set(number, loading);
    loading.catch(() => chunks.delete(number));
    return loading;
  };
  return (numbers: readonly number[]): Promise<T[]> =>
    Promise.all(
      numbers.map(async (number) => {
        const one = (await chunk(Math.floor(number / size)))[number % size];
        if (!one) throw new NotReadable(`No case ${number} in ${address(Math.floor(number / size))}`);
        return one;
      }),
    );
}
