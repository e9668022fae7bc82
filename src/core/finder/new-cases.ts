import { parseAddress } from './address.ts';
import { type Bitset, bitsToList } from './bitset.ts';
import { matching } from './facet-index.ts';
import type { FinderCollection } from './finder-collection.ts';
import { unseen } from './seen-cases.ts';

/** A view as it is saved: its address, and which of its cases were seen. */
interface SavedView {
  address: string;
  seen: string;
}
type KnownCollection = Pick<FinderCollection, 'choices' | 'index' | 'slugs' | 'upcoming'>;

/**
 * Tells how many cases of a saved view are new. What a view finds is asked once a page: the collection does not
 * change while it is open, only what the reader has seen of it does.
 */
export class NewCases {
  readonly #root: string;
  readonly #origin: string;
  readonly #collection: KnownCollection;
  readonly #find: (query: string, literal: boolean) => Promise<{ matches: Bitset }>;
  /** Address of a view → its readable cases, and what is on its way. */
  readonly #known = new Map<string, readonly string[]>();
  readonly #asked = new Map<string, Promise<void>>();

  /**
   * @param root base path of the site @param origin of its addresses
   * @param find searches words; used only for views that have some
   */
  constructor(
    root: string,
    origin: string,
    collection: KnownCollection,
    find: (query: string, literal: boolean) => Promise<{ matches: Bitset }>,
  ) {
    this.#root = root;
    this.#origin = origin;
    this.#collection = collection;
    this.#find = find;
  }

  /** How many are new as far as is known now; 0 before `ask` has asked. */
  count({ address, seen }: SavedView): number {
    return unseen(this.#known.get(address) ?? [], seen).length;
  }

  /**
   * Asks for every view that was not asked for yet, one after another.
   * @returns whether anything new is known then
   * @throws what the search threw; the view that it was about is asked for again by the next call
   */
  async ask(views: readonly SavedView[]): Promise<boolean> {
    let fresh = false;
    for (const { address } of views) {
      if (this.#known.has(address)) continue;
      const asked = this.#asked.get(address) ?? this.#ask(address);
      this.#asked.set(address, asked);
      await asked;
      fresh = true;
    }
    return fresh;
  }

  /** Slugs of some cases without those that are 準備中: they are nothing new to read. */
  readable(numbers: readonly number[]): string[] {
    const { upcoming, slugs } = this.#collection;
    return numbers.flatMap((number) => (upcoming.has(number) ? [] : (slugs[number] ?? [])));
  }

  async #ask(address: string): Promise<void> {
    try {
      const { pathname, search } = new URL(address, this.#origin);
      const { choices, index } = this.#collection;
      const { query, literal, chosen } = parseAddress(this.#root, pathname, search, choices).selection;
      const found = query ? await this.#find(query, literal === true) : null;
      this.#known.set(address, this.readable(bitsToList(matching(index, chosen, found?.matches ?? null))));
    } finally {
      this.#asked.delete(address);
    }
  }
}
