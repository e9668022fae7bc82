import { guardFetch } from './guarded-fetch.ts';
import { EVERY_PAGE } from './index-record.ts';
import { lruCached } from './lru.ts';

/** The part of Pagefind's browser interface that is used, as documented. */
interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ raw_url?: string; url: string }>;
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

/** A page that holds a phrase or all of some terms. */
interface Found {
  /** The index's own id of the page. */
  page: string;
  /** BM25 for terms, 1 for phrases. */
  score: number;
  /** Positions: the first occurrence for phrases. */
  positions: number[];
  /** Address given when the page was indexed (one more request: for the build only). */
  address(): Promise<string>;
}

export interface OpenIndex {
  /** Pages that hold the terms side by side in this order. */
  phrase(terms: readonly string[]): Promise<readonly Found[]>;
  /** Pages that hold all terms anywhere, with their BM25 sum. */
  all(terms: readonly string[]): Promise<readonly Found[]>;
  /** Every page of the index. */
  pages(): Promise<readonly Found[]>;
  close(): Promise<void>;
}

/** How many found pages are kept in mind, of all questions together: some MB. */
const MOST_REMEMBERED = 50_000;

/** BM25 as in the literature, on term counts; no bonus for longer words, which are all alike here. */
const RANKING = {
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
    const ask = lruCached(async (term: string): Promise<Found[]> => {
      const { results } = await guard.race(instance.search(term));
      return results.map((result) => ({
        page: result.id,
        score: result.score,
        positions: result.words,
        address: async () => {
          const data = await guard.race(result.data());
          return data.raw_url ?? data.url;
        },
      }));
    }, MOST_REMEMBERED);
    return {
      phrase: (terms) => ask(`"${terms.join(' ')}"`),
      all: (terms) => ask(terms.join(' ')),
      pages: () => ask(`"${EVERY_PAGE}"`),
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
