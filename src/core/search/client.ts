import { imported, loadJson, NotReached, NotReadable } from '#core/site/load.ts';
import { currentLocation } from '#core/site/location.ts';
import { apart, type InPieces } from './ahead.ts';
import { answerQuery, type Hit } from './engine.ts';
import { expandQuery } from './expand-query.ts';
import { importPagefind } from './import-pagefind.ts';
import { type MarkedPart, type Marks, marksFor, markText } from './marks.ts';
import { type Concerns, type HeardConcern, heardIn, openConcerns } from './open-concerns.ts';
import { type OpenedIndex, openPages, openWords, type ReadJson, type Words } from './open-index.ts';
import { openTexts, type Texts } from './open-texts.ts';
import type { PagefindModule } from './pagefind-index.ts';
import { type PagePassages, passagesOf } from './passages.ts';
import { parseQuery, type Unit } from './query.ts';
import { SearchUnavailable } from './unavailable.ts';
import { type Expansion, expansionsOf, type InterpretedUnit, literally } from './word-forms.ts';

interface SearchOptions {
  /** Also search other spellings and words of the same meaning (default: yes). */
  expand?: boolean;
}

/** The answer to a query: plain data, fit for `structuredClone` and JSON. */
export interface SearchOutcome extends Marks {
  query: string;
  /** In rank order: all pages that hold the query, or else the nearest (at most 50). */
  hits: Hit[];
  /** What was done to the query, to be shown: 「from」は「to」も含めて検索しました（why）. */
  interpretation: Expansion[];
  /** 気がかり that the query speaks of, by which near pages were found: 「said」を、labelの話としても探しました. */
  concerns: HeardConcern[];
  /** Where nothing holds all words: how many pages hold the query without one of them. */
  without: { word: string; pages: number }[];
  /** The query in a spelling that the collection has (もしかして), when no page holds it. */
  suggestion?: string;
  /** The query is longer than is answered. */
  tooLong: boolean;
  /** The query has no letter or digit to search for. */
  empty: boolean;
  /** Where the site's search server did not answer and the files did: the sentence that says so. */
  withoutServer?: string;
}

/**
 * Every method throws `SearchUnavailable` when a file cannot be had or read, and calling again tries afresh. What
 * else is thrown is a fault of the code and stays what it is.
 */
export interface SearchClient {
  /** Loads what every query needs; worth calling when the search box is entered. */
  prepare(): Promise<void>;
  search(query: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** What to mark for a query without searching: for a page that was reached from a search. */
  interpret(query: string, options?: SearchOptions): Promise<Marks>;
  /** Title and passages of one hit, marked. */
  passages(outcome: Marks, id: string, options?: { limit?: number }): Promise<PagePassages>;
  /** Any text marked as the passages are. Loads nothing. */
  markText(outcome: Marks, text: string): MarkedPart[];
  /** Ids of the 気がかり that words speak of or stand in. */
  concernsFor(query: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface ClientOptions {
  /** Address of the folder that `buildSearch` wrote, absolute or relative to the page. */
  base: string;
  /** Used for every file instead of the platform's own. */
  fetch?: typeof globalThis.fetch;
  /** Opens another index than that of the files. @param words what is needed to understand a query */
  open?: ((words: Promise<Words>) => Promise<OpenedIndex>) | undefined;
  /** Does long work where somebody may press meanwhile; at once when left out. */
  inPieces?: InPieces;
  /** Imports the index's `pagefind.js`; to be given where modules cannot be imported from `base`. */
  loadPagefind?: (address: string) => Promise<PagefindModule>;
}

/** Whether a page holds the query in its text. */
const held = (hits: readonly Hit[]) => hits.some(({ tier }) => tier !== 'near' && tier !== 'meta');

/** Opens the search of a site. Nothing is loaded before it is asked for. */
export function createSearch({
  base: folder,
  fetch,
  loadPagefind = importPagefind,
  open,
  inPieces,
}: ClientOptions): SearchClient {
  const { href } = new URL(folder, currentLocation()?.href);
  const base = href.endsWith('/') ? href : `${href}/`;
  let words: Promise<Words> | undefined;
  let opened: Promise<OpenedIndex> | undefined;
  let concerns: Concerns | undefined;
  let texts: Texts | undefined;

  const readJson: ReadJson = (file, check, init) => loadJson(base + file, check, { init, fetch });

  async function close(): Promise<void> {
    const mine = opened;
    words = undefined;
    opened = undefined;
    concerns = undefined;
    texts = undefined;
    await mine?.then(({ index }) => index.close()).catch(() => {});
  }

  /** After a failure everything is opened anew by the next call. */
  async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await close();
      throw error instanceof NotReached || error instanceof NotReadable
        ? new SearchUnavailable(error)
        : error;
    }
  }

  const openedWords = () => {
    words ??= openWords(readJson);
    return words;
  };
  const openedPages = () => {
    opened ??= open?.(openedWords()) ?? openPages(base, openedWords(), loadPagefind, fetch);
    return opened;
  };

  async function understand(units: readonly Unit[], expand: boolean): Promise<InterpretedUnit[]> {
    if (!expand) return literally(units);
    const { readShard, shapes, numerals } = await openedWords();
    return expandQuery(units, readShard, shapes, numerals);
  }

  const openedConcerns = () => (concerns ??= openConcerns(readJson, openedWords, inPieces));
  async function answer(units: readonly Unit[], expand: boolean) {
    const [{ index, pages }, { readShard }] = await Promise.all([openedPages(), openedWords()]);
    const fallback = async (unit: Unit, nothing: boolean) =>
      (await imported(import('./fallback-spellings.ts'))).fallbackForms(unit, readShard, nothing);
    const { hear } = openedConcerns();
    const reread = async (unit: Unit) =>
      (await imported(import('./reread.ts'))).rereadUnit(unit, readShard, hear);
    return answerQuery(
      index,
      await understand(units, expand),
      pages,
      expand ? { fallback, reread, concerns: hear } : {},
    );
  }

  async function find(query: string, units: readonly Unit[], expand: boolean) {
    const { used, concerns: spoken, ...found } = await answer(units, expand);
    const suggestion = held(found.hits) ? undefined : await suggest(query, units, expand);
    return {
      ...found,
      interpretation: expansionsOf(used),
      concerns: spoken.length > 0 ? heardIn(spoken, (await openedPages()).pages) : [],
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }

  /** A spelling is only suggested where it holds what the typed one does not. */
  async function suggest(query: string, units: readonly Unit[], expand: boolean) {
    const { readShard } = await openedWords();
    const { spellingsNearby } = await imported(import('./did-you-mean.ts'));
    for (const spelling of await spellingsNearby(query, units, readShard)) {
      const { hits } = await answer(parseQuery(spelling).units, expand);
      if (held(hits)) return spelling;
    }
    return undefined;
  }

  return {
    prepare: () => orUnavailable(async () => void (await openedPages())),
    search: (query, { expand = true } = {}) =>
      orUnavailable(async () => {
        const { units, tooLong } = parseQuery(query);
        const nothing = { hits: [], marks: [], interpretation: [], concerns: [], without: [] };
        const outcome = { query, ...nothing, tooLong, empty: !tooLong };
        if (units.length === 0) return outcome;
        return { ...outcome, ...(await find(query, units, expand)), empty: false };
      }),
    interpret: (query, { expand = true } = {}) =>
      orUnavailable(async () => {
        const units = await understand(parseQuery(query).units, expand);
        return { marks: units.flatMap(({ forms }) => forms.map(({ symbols }) => symbols)) };
      }),
    passages: (outcome, id, { limit = 3 } = {}) =>
      orUnavailable(async () => {
        texts ??= openTexts(readJson, openedWords);
        const page = await texts(id);
        return apart(() => passagesOf(page, marksFor(outcome, id), limit), inPieces);
      }),
    concernsFor: (query) =>
      orUnavailable(async () => {
        const { concernsFor } = await imported(import('./concern-filter.ts'));
        return concernsFor(query, await openedConcerns().rows(), (units) => understand(units, true));
      }),
    markText: (outcome, text) => markText(text, outcome.marks),
    close,
  };
}
