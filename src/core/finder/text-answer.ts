import type { SearchOutcome } from '#core/search/client.ts';
import { addBit, type Bitset, emptyBits } from './bitset.ts';

/** A case that holds some of the words, or is about the same. */
export interface NearCase {
  number: number;
  /** Words of the query that it does not hold. */
  lacks: readonly string[];
}

/** What a text query finds among the cases. */
export interface TextAnswer {
  matches: Bitset;
  /** Case numbers in order of relevance. */
  ranked: number[];
  /** Where few hold the query: the cases nearest to it, which are no part of the filter. */
  near: NearCase[];
  /** How many articles and pages, which no list of cases shows, hold the query. */
  elsewhere: number;
  /** The answer of the site's search: what was done to the query, もしかして, and what passages are made from. */
  outcome: SearchOutcome;
}

const CASE = 'case/';

/** Id that the search knows a case by. */
export const searchId = (slug: string) => CASE + slug;

/**
 * What the answer of the site's search says of the cases. A page that holds the words in its sources only is near,
 * not found.
 * @param numbers case number of a slug
 */
export function textAnswer(outcome: SearchOutcome, numbers: ReadonlyMap<string, number>): TextAnswer {
  const holding = outcome.hits.filter(({ tier }) => tier !== 'near' && tier !== 'meta');
  const numberOf = (id: string) => (id.startsWith(CASE) ? numbers.get(id.slice(CASE.length)) : undefined);
  const ranked = holding.flatMap(({ id }) => numberOf(id) ?? []);
  const near = outcome.hits.flatMap((hit) => {
    const number = holding.includes(hit) ? undefined : numberOf(hit.id);
    return number === undefined ? [] : [{ number, lacks: hit.lacks ?? [] }];
  });
  const matches = emptyBits(numbers.size);
  for (const number of ranked) addBit(matches, number);
  const elsewhere = holding.filter(({ id }) => !id.startsWith(CASE)).length;
  return { matches, ranked, near, elsewhere, outcome };
}
