import { loadJson } from '#core/site/load.ts';
import { rarity } from './clues.ts';
import type { Found } from './index-port.ts';
import { SUBJECT, ZONES } from './index-record.ts';
import { lruCached } from './lru.ts';
import { letterLength } from './manifest.ts';
import type { OpenedIndex, Words } from './open-index.ts';
import { RANKING } from './pagefind-index.ts';
import { READ_ANSWER, type ServerPage } from './server-answers.ts';
import type { ServerEngine } from './server-engines.ts';
import { BETWEEN } from './server-record.ts';

/** A search server of this site's own, read through the site's address. */
export interface SearchServer {
  engine: ServerEngine;
  /** Address that answers, with a slash at the end: below it the build and the terms. */
  address: string;
  /** How long one answer may take, in milliseconds: whoever waits longer is better served from the files. */
  patience?: number;
}

const PATIENCE_MS = 4000;

/** The search server does not answer, or not in time, or not what is expected. */
export class ServerSilent extends Error {
  override readonly name = 'ServerSilent';

  constructor(cause: unknown) {
    super('The search server does not answer', { cause });
  }
}

/** How many found pages are kept in mind, of all questions together. */
const MOST_REMEMBERED = 50_000;

/** Pagefind counts a word that stands exactly as it was asked for 1.8-fold; here all do. */
const EXACT = 1.8;

/** Where a page holds the terms first, as a position: what does not open a title comes after what does. */
function firstOf({ times, opens }: ServerPage): number {
  if (opens) return ZONES.title;
  if (times.title > 0) return ZONES.title + 2;
  const zone = (['label', 'asked'] as const).find((one) => times[one] > 0);
  if (zone) return ZONES[zone];
  if (times.subject > 0) return ZONES.body;
  return times.body > 0 ? ZONES.body + SUBJECT : Number.POSITIVE_INFINITY;
}

const timesOf = ({ times }: ServerPage) => times.title + times.label + times.asked + times.body + times.meta;

/** Pages that hold a term, of how many; and how often the question holds it. */
interface Reckoning {
  found: number;
  total: number;
  asked: number;
}

/** BM25 as Pagefind reckons it, so that an order is the same whoever answered. */
function scoreOf(page: ServerPage, { found, total, asked }: Reckoning): number {
  const { termSaturation: k, pageLength: b } = RANKING;
  // Each place counts for every time that the term is asked for, and weighs as many times more.
  const often = timesOf(page) * asked ** 2;
  const share = ((k + 1) * often) / (k * (1 - b + b * page.relative) + often);
  return EXACT * rarity(found, total) * share;
}

/**
 * The index of a search server. It is asked one thing only, which pages hold some terms side by side, how often and
 * where; all else is reckoned here as it is with the files.
 * @throws ServerSilent, from every question, when it does not answer in time or says something else
 */
export async function openServer(
  { engine, address, patience = PATIENCE_MS }: SearchServer,
  words: Promise<Words>,
  fetch: typeof globalThis.fetch | undefined,
): Promise<OpenedIndex> {
  const { manifest, readChar } = await words;
  const { ids, build, lengths } = manifest;
  const known = new Set(ids);
  const ask = lruCached(async (terms: string): Promise<ServerPage[]> => {
    try {
      const init = { signal: AbortSignal.timeout(patience) };
      const read = (answer: unknown) => READ_ANSWER[engine](answer, terms.split(BETWEEN).length);
      const pages = await loadJson(`${address}${build}/${terms}`, read, { init, fetch });
      return pages.filter(({ id }) => known.has(id));
    } catch (cause) {
      throw new ServerSilent(cause);
    }
  }, MOST_REMEMBERED);
  // A word of one symbol has no terms, and no page holds those.
  const holding = async (terms: readonly string[]) => (terms.length > 0 ? ask(terms.join(BETWEEN)) : []);
  async function all(terms: readonly string[]): Promise<Found[]> {
    const different = [...new Set(terms)];
    const pages = await Promise.all(different.map((term) => holding([term])));
    const [first = [], ...rest] = different.map((term, at) => {
      const held = pages[at] ?? [];
      const asked = terms.filter((one) => one === term).length;
      return held.map((page) =>
        foundAs(page, scoreOf(page, { found: held.length, total: ids.length, asked })),
      );
    });
    return rest.reduce((found, others) => {
      const byPage = new Map(others.map((one) => [one.page, one]));
      return found.flatMap((one) => {
        const other = byPage.get(one.page);
        return other ? [joined(one, other)] : [];
      });
    }, first);
  }
  return {
    index: {
      all,
      phrase: async (terms) => (await holding(terms)).map((page) => foundAs(page, 1)),
      async apart(before, term) {
        const [after, anywhere] = await Promise.all([holding([before, term]), holding([term])]);
        const taken = new Map(after.map((page) => [page.id, timesOf(page)]));
        const alone = anywhere.filter((page) => timesOf(page) > (taken.get(page.id) ?? 0));
        return new Set(alone.map(({ id }) => id));
      },
      pages: async () => ids,
      holding: async (char) => (await readChar(char)).map((number) => ids[number] as string),
      close: async () => {},
    },
    pages: {
      ids: new Map(ids.map((id) => [id, id])),
      lengths: new Map(ids.map((id, at) => [id, letterLength(lengths[at] ?? '')])),
    },
  };
}

const foundAs = (page: ServerPage, score: number): Found => ({
  page: page.id,
  score,
  first: firstOf(page),
  times: timesOf(page),
});

const joined = (one: Found, other: Found): Found => ({
  page: one.page,
  score: one.score + other.score,
  first: Math.min(one.first, other.first),
  times: one.times + other.times,
});
