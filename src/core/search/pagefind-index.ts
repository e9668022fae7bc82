import { guardFetch } from './guarded-fetch.ts';
import type { Found, OpenIndex } from './index-port.ts';
import { EVERY_PAGE, ZONES } from './index-record.ts';
import { lruCached } from './lru.ts';

/** The part of Pagefind's browser interface that is used, as documented. */
interface PagefindResult {
  id: string;
  score: number;
  /** Positions: of phrases those of the first occurrence. */
  words: number[];
}
interface PagefindInstance {
  init(): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  destroy(): Promise<void>;
}
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

/** How many found pages are kept in mind, of all questions together: 20 MB. Of ten thousand pages a question finds 50,000. */
const MOST_REMEMBERED = 200_000;

/** BM25 as in the literature, on term counts; no bonus for longer words, which are all alike here. */
export const RANKING = {
  termSimilarity: 0,
  termFrequency: 1,
  termSaturation: 0.5,
  pageLength: 0.5,
};

/**
 * Opens a Pagefind index. The only code that knows Pagefind outside the build.
 * @param folder address of the folder `pagefind/`, with a slash at the end
 * @param load imports `pagefind.js` of that folder
 * @param parts how many parts it has
 * @param fetch used for the index's files instead of the platform's
 * @throws what the network or a broken file threw
 */
export async function openIndex(
  folder: string,
  load: () => Promise<PagefindModule>,
  parts: Promise<number>,
  fetch?: typeof globalThis.fetch,
): Promise<OpenIndex> {
  const guard = guardFetch(folder, fetch);
  try {
    // Asking before these are there would make Pagefind poll for them without end.
    const files = [guard.arrived(/\.pf_meta$/), guard.arrived(/\/wasm\.[^/]*\.pagefind$/)];
    const instance = (await load()).createInstance({
      basePath: guard.folder,
      noWorker: true,
      ranking: RANKING,
    });
    await Promise.all([guard.race(instance.init()), ...files]);
    for (let part = 1; part < (await parts); part += 1) {
      const path = `${guard.folder}part-${part}/`;
      await guard.race(instance.mergeIndex(path, { ranking: RANKING }));
    }
    const search = async (term: string) => (await guard.race(instance.search(term))).results;
    // Without the positions, which take most of the room.
    const ask = lruCached(async (term: string): Promise<readonly Found[]> => {
      return (await search(term)).map(({ id, score, words }) => ({
        page: id,
        score,
        first: words[0] ?? ZONES.body,
        times: words.length,
      }));
    }, MOST_REMEMBERED);
    return {
      phrase: (terms) => ask(`"${terms.join(' ')}"`),
      all: (terms) => ask(terms.join(' ')),
      apart: async (before, term) => {
        const [taken, held] = await Promise.all([search(before), search(term)]);
        const places = new Map(taken.map(({ id, words }) => [id, new Set(words)]));
        const alone = held.filter(({ id, words }) => words.some((at) => !places.get(id)?.has(at - 1)));
        return new Set(alone.map(({ id }) => id));
      },
      pages: async () => (await ask(`"${EVERY_PAGE}"`)).map(({ page }) => page),
      close: async () => {
        guard.release();
        await instance.destroy();
      },
    };
  } catch (error) {
    guard.release();
    throw error;
  }
}
