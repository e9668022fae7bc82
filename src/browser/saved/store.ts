import { NOTHING_SAVED, type SavedList } from '#core/saved/list.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';

/** Why the list could not be kept, or what was wrong with what was found. */
export type StoreTrouble = 'blocked' | 'full' | 'broken' | 'newer' | 'partly';

export interface StoreState {
  list: SavedList;
  trouble: StoreTrouble | undefined;
}

/** Tells every part of the page that the list has changed. */
export const SAVED_EVENT = 'saved-change';

/**
 * The saved cases in the browser's own storage; nothing leaves it. What cannot be read is never written over:
 * it is put aside first, and while that is not possible the list lives in this page only.
 */
export class SavedCases {
  readonly #key: string;
  /** The list of this page when storage does not take it. */
  #own: SavedList | undefined;
  #trouble: StoreTrouble | undefined;
  /** What was last read: a page has many buttons, and each asks. */
  #last: { text: string | null; state: StoreState } | undefined;

  /** @param root base path: two sites on one host keep their lists apart */
  constructor(root: string) {
    this.#key = `saved-cases:${root}`;
  }

  /** The one store of a page, so that what storage does not take is seen by every part of it. */
  static of(root: string): SavedCases {
    const known = stores.get(root) ?? new SavedCases(root);
    stores.set(root, known);
    return known;
  }

  get key() {
    return this.#key;
  }

  read(): StoreState {
    if (this.#own) return { list: this.#own, trouble: this.#trouble };
    try {
      const text = localStorage.getItem(this.#key);
      const last = this.#last?.text === text ? this.#last : { text, state: stateOf(text) };
      this.#last = last;
      return last.state;
    } catch {
      return { list: NOTHING_SAVED, trouble: 'blocked' };
    }
  }

  /**
   * Changes what is kept. On trouble the change stands in this page all the same, so that it can be exported.
   * @returns the state after the change; its trouble is that of this one change: `broken` and `partly` are said by
   *   the change that puts the unread text aside, and by none after it
   */
  update(work: (list: SavedList) => SavedList): StoreState {
    const list = work(this.read().list);
    const trouble = this.#write(list);
    const unkept = trouble === 'full' || trouble === 'blocked' || trouble === 'newer';
    this.#own = unkept ? list : undefined;
    this.#trouble = unkept ? trouble : undefined;
    window.dispatchEvent(new CustomEvent(SAVED_EVENT));
    return { list: this.read().list, trouble };
  }

  /** Texts that could not be read, put aside or still in their place, until the reader has taken them out. */
  unreadTexts(): string[] {
    try {
      const here = localStorage.getItem(this.#key);
      return [
        ...(here !== null && stateOf(here).trouble ? [here] : []),
        ...this.#aside().map((key) => localStorage.getItem(key) ?? ''),
      ];
    } catch {
      return [];
    }
  }

  /** The reader has taken out what could not be read: from now on nothing is said of it. A newer list stays. */
  forgetUnread(): void {
    try {
      for (const key of this.#aside()) localStorage.removeItem(key);
      const { list, trouble } = stateOf(localStorage.getItem(this.#key));
      if (trouble === 'broken') localStorage.removeItem(this.#key);
      if (trouble === 'partly') localStorage.setItem(this.#key, formatSaved(list));
    } catch {
      // Then it stays, and is offered again.
    }
    window.dispatchEvent(new CustomEvent(SAVED_EVENT));
  }

  #aside(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${this.#key}:aside-`));
  }

  #write(list: SavedList): StoreTrouble | undefined {
    try {
      const old = localStorage.getItem(this.#key);
      const unread = stateOf(old).trouble;
      // A newer version's list would lose what this version does not know.
      if (unread === 'newer') return 'newer';
      if (old !== null && unread && !this.#aside().some((key) => localStorage.getItem(key) === old))
        localStorage.setItem(`${this.#key}:aside-${Date.now()}`, old);
      localStorage.setItem(this.#key, formatSaved(list));
      return unread;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  }
}

/** What a stored text says, and what is wrong with it. */
function stateOf(text: string | null): StoreState {
  if (text === null) return { list: NOTHING_SAVED, trouble: undefined };
  const read = parseSaved(text);
  if (read.kind !== 'list') return { list: NOTHING_SAVED, trouble: read.kind };
  return { list: read.list, trouble: read.lost ? 'partly' : undefined };
}

const stores = new Map<string, SavedCases>();
