import { addBit, type Bitset, emptyBits } from '#core/finder/bitset.ts';
import { createSearch, type SearchClient, type SearchOutcome } from '#core/search/client.ts';
import type { Expansion } from '#core/search/word-forms.ts';
import type { Passage } from './card-view.ts';

const CASE = 'case/';

/** What a text query finds among the cases. */
export interface TextAnswer {
  matches: Bitset;
  /** Case numbers in order of relevance. */
  ranked: number[];
  /** When nothing holds the query: the cases nearest to it, which are no part of the filter. */
  near: number[];
  /** A spelling that exists (もしかして). */
  suggestion?: string | undefined;
  /** The query is longer than the search answers. */
  tooLong: boolean;
  /** What was done to the query. */
  interpretation: readonly Expansion[];
}

/** The text query of the finder: the site's search, narrowed to cases. Loaded when the first query is typed. */
export class TextSearch {
  readonly #base: string;
  readonly #numbers: ReadonlyMap<string, number>;
  #client: SearchClient | undefined;
  #outcome: SearchOutcome | undefined;
  /** The last answer: facets change more often than words. */
  #last: { query: string; literal: boolean; answer: TextAnswer } | undefined;

  constructor(base: string, numbers: ReadonlyMap<string, number>) {
    this.#base = base;
    this.#numbers = numbers;
  }

  /** @throws SearchUnavailable with a message for the reader when the index does not load */
  async find(query: string, literal = false): Promise<TextAnswer> {
    if (this.#last?.query === query && this.#last.literal === literal) return this.#last.answer;
    this.#client ??= createSearch({ base: this.#base });
    const outcome = await this.#client.search(query, { expand: !literal });
    this.#outcome = outcome;
    const cases = outcome.hits.flatMap(({ id, tier }) => {
      const number = id.startsWith(CASE) ? this.#numbers.get(id.slice(CASE.length)) : undefined;
      return number === undefined ? [] : [{ number, near: tier === 'near' }];
    });
    const ranked = cases.filter((one) => !one.near).map((one) => one.number);
    const near = cases.filter((one) => one.near).map((one) => one.number);
    const matches = emptyBits(this.#numbers.size);
    for (const number of ranked) addBit(matches, number);
    const { suggestion, tooLong, interpretation } = outcome;
    const answer = { matches, ranked, near, suggestion, tooLong, interpretation };
    this.#last = { query, literal, answer };
    return answer;
  }

  /** The best passage of a case for the last query, or undefined when its text does not load. */
  async passage(slug: string): Promise<Passage | undefined> {
    if (!this.#client || !this.#outcome) return undefined;
    const found = await this.#client.passages(this.#outcome, CASE + slug, { limit: 1 });
    return found.passages[0];
  }
}
