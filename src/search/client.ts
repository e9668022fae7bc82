import { BOUNDARY } from '../domain/text/stream.ts';
import { type SearchDocument, textFile } from './document.ts';
import { answer, type Hit } from './engine.ts';
import { literally, type Widening } from './forms.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { markText, type Part } from './marks.ts';
import { type OpenIndex, openIndex, type PagefindModule } from './pagefind-index.ts';
import { type PagePassages, passagesOf } from './passages.ts';
import { parseQuery, type Unit } from './query.ts';
import { rescueSpellings } from './rescue.ts';
import { SearchUnavailable } from './unavailable.ts';
import { WHY, widened } from './widen.ts';
import { type Shard, shardFile } from './words/shards.ts';

export interface SearchOptions {
  /** Also search other spellings and words of the same meaning (default: yes). */
  expand?: boolean;
}

/** The answer to a query: plain data. */
export interface SearchOutcome {
  query: string;
  /** In rank order: all pages that hold the query, or else the nearest. */
  hits: Hit[];
  /** What was done to the query, to be shown. */
  interpretation: Widening[];
  /** A spelling that exists (もしかして). */
  suggestion?: string;
  /** The query is longer than is answered. */
  tooLong: boolean;
  /** The query has no letter or digit. */
  empty: boolean;
  /** What to mark, for `passages` and `markText`. */
  marks: string[][];
}

export interface SearchClient {
  /** Loads what every query needs, to be called when a search is about to begin. @throws SearchUnavailable */
  prepare(): Promise<void>;
  /** @throws SearchUnavailable */
  search(query: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** @throws SearchUnavailable */
  passages(
    outcome: Pick<SearchOutcome, 'marks'>,
    id: string,
    options?: { limit?: number },
  ): Promise<PagePassages>;
  markText(outcome: Pick<SearchOutcome, 'marks'>, text: string): Part[];
  close(): Promise<void>;
}

export interface ClientOptions {
  /** Address of the folder that `buildSearch` wrote. */
  base: string;
  /** Used for every file instead of the platform's own. */
  fetch?: typeof globalThis.fetch;
  /** Imports the index's `pagefind.js`; to be given where modules cannot be imported from `base`. */
  loadPagefind?: (address: string) => Promise<PagefindModule>;
}

interface Opened {
  manifest: Manifest;
  index: OpenIndex;
  pageIds: Map<string, string>;
  shapes: Set<string>;
  numerals: Set<string>;
  readShard(shard: number): Promise<Shard>;
}

/** Opens the search of a site. Nothing is loaded before the first query. */
export function createSearch(options: ClientOptions): SearchClient {
  const base = options.base.endsWith('/') ? options.base : `${options.base}/`;
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...args) => globalThis.fetch(...args));
  const load =
    options.loadPagefind ??
    ((address: string): Promise<PagefindModule> => import(/* @vite-ignore */ address));
  let opened: Promise<Opened> | undefined;
  const texts = new Map<string, Promise<SearchDocument>>();

  async function readJson(file: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(base + file, init);
    if (!response.ok) throw new Error(`${response.status} ${file}`);
    return response.json();
  }

  async function open(): Promise<Opened> {
    const folder = `${base}pagefind/`;
    const [manifest, index] = await Promise.all([
      readJson(MANIFEST, { cache: 'no-cache' }).then(parseManifest),
      openIndex(folder, () => load(`${folder}pagefind.js`), options.fetch),
    ]);
    const pages = (await index.pages()).map(({ page }) => page).sort();
    if (pages.length !== manifest.ids.length) throw new Error('index and manifest differ');
    const pageIds = new Map(pages.map((page, at) => [page, manifest.ids[at] as string]));
    const shards = new Map<number, Promise<Shard>>();
    const readShard = (shard: number) => {
      const known = shards.get(shard);
      if (known) return known;
      const asked = readJson(`${shardFile(shard)}?v=${manifest.build}`) as Promise<Shard>;
      shards.set(shard, asked);
      return asked;
    };
    const [shapes, numerals] = [new Set(manifest.shapes), new Set(manifest.numerals)];
    return { manifest, index, pageIds, shapes, numerals, readShard };
  }

  /** Runs with the open index; after a failure the next call opens it anew. */
  async function withIndex<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    opened ??= open();
    const mine = opened;
    try {
      return await work(await mine);
    } catch (error) {
      if (opened === mine) opened = undefined;
      mine.then(({ index }) => index.close()).catch(() => {});
      throw new SearchUnavailable(error);
    }
  }

  function text(id: string, build: string): Promise<SearchDocument> {
    const known = texts.get(id);
    if (known) return known;
    const asked = readJson(`${textFile(id)}?v=${build}`) as Promise<SearchDocument>;
    asked.catch(() => texts.delete(id));
    texts.set(id, asked);
    return asked;
  }

  return {
    prepare: () => withIndex(async () => {}),
    async search(query, { expand = true } = {}) {
      const { units, tooLong } = parseQuery(query);
      const nothing = { query, hits: [], interpretation: [], marks: [], tooLong };
      if (units.length === 0) return { ...nothing, empty: !tooLong };
      return withIndex(async ({ index, pageIds, shapes, numerals, readShard }) => {
        const interpretation = expand ? await widened(units, readShard, shapes, numerals) : literally(units);
        const rescue = expand
          ? (unit: Unit, nothing: boolean) => rescueSpellings(unit, readShard, nothing)
          : undefined;
        const { hits, marks, rescued } = await answer(index, interpretation, pageIds, rescue);
        const found = [...rescued].map(([unit, forms]) => ({
          from: unit.typed,
          to: forms.map(({ symbols }) => symbols.filter((one) => one !== BOUNDARY).join('')),
          why: WHY.spelling,
        }));
        const widenings = [...interpretation.widenings, ...found];
        return { ...nothing, hits, marks, interpretation: widenings, empty: false };
      });
    },
    passages(outcome, id, { limit = 3 } = {}) {
      return withIndex(async ({ manifest }) =>
        passagesOf(await text(id, manifest.build), outcome.marks, limit),
      );
    },
    markText: (outcome, content) => markText(content, outcome.marks),
    async close() {
      const mine = opened;
      opened = undefined;
      await mine?.then(({ index }) => index.close()).catch(() => {});
    },
  };
}
