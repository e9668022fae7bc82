import { addBit, emptyBits } from '#core/finder/bitset.ts';
import type { TextAnswer } from '#core/finder/text-answer.ts';
import type { SearchClient } from '#core/search/client.ts';
import type { Passage } from './card-view.ts';

const CASE = 'case/';

/** The text query of the finder: the site's search, narrowed to cases. Loaded when the first query is typed. */
export class TextSearch {
  readonly #client: Pick<SearchClient, 'search' | 'passages'>;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param numbers case number of a slug */
  constructor(client: Pick<SearchClient, 'search' | 'passages'>, numbers: ReadonlyMap<string, number>) {
    this.#client = client;
    this.#numbers = numbers;
  }

  /** @throws SearchUnavailable with a message for the reader when the index does not load */
  async find(query: string, literal = false): Promise<TextAnswer> {
    const outcome = await this.#client.search(query, { expand: !literal });
    const cases = outcome.hits.flatMap(({ id, tier }) => {
      const number = id.startsWith(CASE) ? this.#numbers.get(id.slice(CASE.length)) : undefined;
      return number === undefined ? [] : [{ number, near: tier === 'near' }];
    });
    const ranked = cases.filter((one) => !one.near).map((one) => one.number);
    const near = cases.filter((one) => one.near).map((one) => one.number);
    const matches = emptyBits(this.#numbers.size);
    for (const number of ranked) addBit(matches, number);
    return { matches, ranked, near, outcome };
  }

  /** The best passage of a case for an answer; undefined when it has none. @throws SearchUnavailable */
  async passage({ outcome }: TextAnswer, slug: string): Promise<Passage | undefined> {
    const found = await this.#client.passages(outcome, CASE + slug, { limit: 1 });
    return found.passages[0];
  }
}
