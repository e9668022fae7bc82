import { withBase } from '#core/site/paths.ts';
import { cacheName, WHOLE_MARK } from '#core/site/release.ts';
import { keep, pathOf } from './carry-over.ts';
import { Comparison } from './comparison.ts';
import { ReleaseList } from './release-list.ts';
import { eachOf } from './verified.ts';

/** What this browser keeps for reading without a connection. */
export interface KeptState {
  /** Number and size of all files of the collection, and of those that are here. */
  all: { files: number; bytes: number };
  here: { files: number; bytes: number };
  /** The reader asked for the whole collection, and all of it is here. */
  whole: boolean;
  /** Addresses of kept pages, without the base path. */
  pages: string[];
}

/** Reads and fills the cache of the release that this page belongs to. */
export class Keeper {
  readonly #base: string;
  #list: Promise<ReleaseList> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** @throws NotReached, NotReadable when the list of the release cannot be had */
  async state(): Promise<KeptState> {
    const [list, cache] = await this.#open();
    const { collection } = list.root;
    const here = (await cache.keys()).map(({ url }) => pathOf(this.#base, url));
    const kept = here.filter((path) => path !== `/${WHOLE_MARK}`);
    // A part of the list that cannot be had without a connection costs its sizes, not the pages.
    const known = await Promise.all(kept.map((path) => list.find(path).catch(() => undefined)));
    const bytes = known.reduce((total, file) => total + (file?.bytes ?? 0), 0);
    return {
      all: collection,
      here: { files: kept.length, bytes },
      whole: kept.length < here.length && kept.length === collection.files,
      pages: kept.filter((path) => path.endsWith('/')),
    };
  }

  /**
   * Keeps the whole collection with its search index. What is here already is not fetched again, so that it goes
   * on where it stopped.
   * @param onProgress gets bytes done and bytes in all
   * @returns how many pages somebody between the host and here has changed
   * @throws NotReached when a file does not come, NotReadable when it is another release's, QuotaExceededError when the browser has no room, AbortError
   */
  async keepWhole(onProgress: (done: number, all: number) => void, abort: AbortSignal): Promise<number> {
    const [list, cache] = await this.#open();
    const here = new Set((await cache.keys()).map(({ url }) => pathOf(this.#base, url)));
    const all = await list.collection();
    const bytes = all.reduce((total, file) => total + file.bytes, 0);
    let done = all.filter(({ path }) => here.has(path)).reduce((total, file) => total + file.bytes, 0);
    onProgress(done, bytes);
    const comparison = new Comparison(this.#base, list);
    const work = async (file: (typeof all)[number]) => {
      await keep(this.#base, file, cache, comparison);
      done += file.bytes;
      onProgress(done, bytes);
    };
    await eachOf(
      all.filter(({ path }) => !here.has(path)),
      work,
      { abort },
    );
    await cache.put(withBase(this.#base, WHOLE_MARK), new Response(''));
    return comparison.changed;
  }

  /** Removes everything but some pages. @param spare addresses without the base path, with what belongs to them */
  async remove(spare: readonly string[]): Promise<void> {
    const [, cache] = await this.#open();
    for (const request of await cache.keys())
      if (!spare.includes(pathOf(this.#base, request.url))) await cache.delete(request);
  }

  /** Keeps single files of the collection as far as they come; what is here stays. */
  async keepSome(wanted: readonly string[]): Promise<void> {
    const [list, cache] = await this.#open();
    const comparison = new Comparison(this.#base, list);
    for (const path of wanted) {
      if (await cache.match(withBase(this.#base, encodeURI(path)))) continue;
      const file = await list.find(path).catch(() => undefined);
      if (file?.group === 'collection') await keep(this.#base, file, cache, comparison).catch(() => {});
    }
  }

  async #open(): Promise<[ReleaseList, Cache]> {
    this.#list ??= ReleaseList.ofPage(this.#base);
    this.#list.catch(() => {
      this.#list = undefined;
    });
    const list = await this.#list;
    return [list, await caches.open(cacheName('kept', this.#base, list.root.release))];
  }
}
