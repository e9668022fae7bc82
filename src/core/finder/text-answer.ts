import type { SearchOutcome } from '#core/search/client.ts';
import type { Bitset } from './bitset.ts';

/** What a text query finds among the cases. */
export interface TextAnswer {
  matches: Bitset;
  /** Case numbers in order of relevance. */
  ranked: number[];
  /** When nothing holds the query: the cases nearest to it, which are no part of the filter. */
  near: number[];
  /** The answer of the site's search: what was done to the query, もしかして, and what passages are made from. */
  outcome: SearchOutcome;
}
