import { searchId, type TextAnswer, textAnswer } from '#core/finder/text-answer.ts';
import type { SearchClient } from '#core/search/client.ts';
import type { Passage } from './card-view.ts';

/** The text query of the finder: the site's search, narrowed to cases. Loaded when the first query is typed. */
export class TextSearch {
  readonly #client: Promise<Pick<SearchClient, 'search' | 'passages'>>;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param numbers case number of a slug */
  constructor(
    client: Promise<Pick<SearchClient, 'search' | 'passages'>>,
    numbers: ReadonlyMap<string, number>,
  ) {
    this.#client = client;
    this.#numbers = numbers;
  }

  /** @throws SearchUnavailable with a message for the reader when the index does not load */
  async find(query: string, literal = false): Promise<TextAnswer> {
    const client = await this.#client;
    return textAnswer(await client.search(query, { expand: !literal }), this.#numbers);
  }

  /** The best passage of a case for an answer; undefined when it has none. @throws SearchUnavailable */
  async passage({ outcome }: TextAnswer, slug: string): Promise<Passage | undefined> {
    const client = await this.#client;
    const found = await client.passages(outcome, searchId(slug), { limit: 1 });
    return found.passages[0];
  }
}
