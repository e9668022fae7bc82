import { addBit, type Bitset, emptyBits } from '../domain/facet/bitset.ts';
import { createSearch, type SearchClient, type SearchOutcome } from '../search/client.ts';
import type { Passage } from './card-view.ts';

const CASE = 'case/';

/** What a text query finds among the cases. */
export interface TextAnswer {
  matches: Bitset;
  /** Case numbers in order of relevance. */
  ranked: number[];
}

/** The text query of the finder: the site's search, narrowed to cases. Loaded when the first query is typed. */
export class TextSearch {
  readonly #base: string;
  readonly #numbers: ReadonlyMap<string, number>;
  #client: SearchClient | undefined;
  #outcome: SearchOutcome | undefined;

  constructor(base: string, numbers: ReadonlyMap<string, number>) {
    this.#base = base;
    this.#numbers = numbers;
  }

  /** @throws SearchUnavailable with a message for the reader when the index does not load */
  async find(query: string): Promise<TextAnswer> {
    this.#client ??= createSearch({ base: this.#base });
    const outcome = await this.#client.search(query);
    this.#outcome = outcome;
    const ranked = outcome.hits
      .filter((hit) => hit.tier !== 'near' && hit.id.startsWith(CASE))
      .flatMap((hit) => this.#numbers.get(hit.id.slice(CASE.length)) ?? []);
    const matches = emptyBits(this.#numbers.size);
    for (const number of ranked) addBit(matches, number);
    return { matches, ranked };
  }

  /** The best passage of a case for the last query, or undefined when its text does not load. */
  async passage(slug: string): Promise<Passage | undefined> {
    if (!this.#client || !this.#outcome) return undefined;
    const found = await this.#client.passages(this.#outcome, CASE + slug, { limit: 1 });
    return found.passages[0];
  }
}
