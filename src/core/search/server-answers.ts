import { NotReadable } from '#core/site/load.ts';
import type { ServerEngine } from './server-engines.ts';
import type { ServerZone } from './server-record.ts';

/** A page that holds terms side by side, as a server tells of it. */
export interface ServerPage {
  id: string;
  /** How often in each zone. */
  times: Record<ServerZone, number>;
  /** Whether the title begins with them. */
  opens: boolean;
  /** Length of the page as a part of the mean length. */
  relative: number;
}

/**
 * Groonga tells one number of a page, the sum of what it found, each find as much as its place weighs. Every weight
 * lies beyond what the places before it can add up to, so the number tells them all; it stays below 2 to the 53rd.
 */
export const GROONGA_WEIGHTS = {
  open: 1,
  subject: 2 ** 2,
  meta: 2 ** 6,
  body: 2 ** 17,
  asked: 2 ** 30,
  label: 2 ** 39,
  title: 2 ** 46,
} as const;

const FALLING: readonly ServerZone[] = ['title', 'label', 'asked', 'body', 'meta', 'subject'];

const noTimes = (): Record<ServerZone, number> => ({
  title: 0,
  label: 0,
  asked: 0,
  subject: 0,
  body: 0,
  meta: 0,
});

function pageOfGroonga([id, score, relative]: [string, number, number]): ServerPage {
  const times = noTimes();
  let rest = score;
  for (const zone of FALLING) {
    times[zone] = Math.floor(rest / GROONGA_WEIGHTS[zone]);
    rest -= times[zone] * GROONGA_WEIGHTS[zone];
  }
  return { id, times, opens: rest > 0, relative };
}

interface GroongaAnswer {
  header?: { return_code?: number };
  body?: { records?: [string, number, number][] };
}

/**
 * OpenSearch keeps every zone of a page as a document of its own and tells one number of it: how often it holds the
 * terms, times what a find weighs, times their number, for it adds up one score for each term of a phrase. A find at
 * the beginning of the title has one term more and weighs least. Numbers stay below 2 to the 24th, so they are exact
 * in the 32 bits that a score has.
 */
export const OPENSEARCH_WEIGHTS = { open: 1, text: 2 ** 12 } as const;

interface OpenSearchAnswer {
  timed_out?: boolean;
  _shards?: { failed?: number };
  hits?: { hits?: { _id?: string; _score?: number; fields?: { relative?: number[] } }[] };
}

/** What one document of OpenSearch tells: its page, its zone, how often it holds the terms, whether it opens. */
function findOfOpenSearch(id: string, score: number, terms: number) {
  const slash = id.indexOf('/');
  const zone = id.slice(0, slash);
  const one = terms * OPENSEARCH_WEIGHTS.text;
  const times = Math.floor(score / one);
  const openings = (score - times * one) / (terms + 1) / OPENSEARCH_WEIGHTS.open;
  // Anything else would be another way to count, and the order no longer that of the files.
  const counted = Number.isInteger(openings) && (openings === 0 || zone === 'title');
  if (!FALLING.includes(zone as ServerZone) || times < 1 || !counted)
    throw new NotReadable('not counted as OpenSearch does');
  return { page: id.slice(slash + 1), zone: zone as ServerZone, times, opens: openings > 0 };
}

/** The pages in a server's answer. @param terms how many were asked for @throws NotReadable when it is something else */
export const READ_ANSWER: Readonly<Record<ServerEngine, (answer: unknown, terms: number) => ServerPage[]>> = {
  groonga(answer) {
    const { header, body } = (answer ?? {}) as GroongaAnswer;
    if (header?.return_code !== 0 || !Array.isArray(body?.records))
      throw new NotReadable('not an answer of Groonga');
    return body.records.map(pageOfGroonga);
  },
  opensearch(answer, terms) {
    const { timed_out: late, _shards: shards, hits } = (answer ?? {}) as OpenSearchAnswer;
    // A list of which nothing is left is left out of the answer.
    const found = hits?.hits ?? [];
    if (late !== false || shards?.failed !== 0 || !Array.isArray(found))
      throw new NotReadable('not a whole answer of OpenSearch');
    const pages = new Map<string, ServerPage>();
    for (const { _id: id = '', _score: score = Number.NaN, fields } of found) {
      const { page, zone, times, opens } = findOfOpenSearch(id, score, terms);
      const relative = fields?.relative?.[0];
      if (typeof relative !== 'number') throw new NotReadable('a length is missing');
      const known = pages.get(page) ?? { id: page, times: noTimes(), opens: false, relative };
      known.times[zone] = times;
      known.opens ||= opens;
      pages.set(page, known);
    }
    return [...pages.values()];
  },
};
