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
    let text: string | null;
    try {
      text = localStorage.getItem(this.#key);
    } catch {
      return { list: NOTHING_SAVED, trouble: 'blocked' };
    }
    if (text === null) return { list: NOTHING_SAVED, trouble: this.#aside().length ? 'broken' : undefined };
    const read = parseSaved(text);
    if (read.kind !== 'list') return { list: NOTHING_SAVED, trouble: read.kind };
    if (read.lost) return { list: read.list, trouble: 'partly' };
    return { list: read.list, trouble: this.#aside().length ? 'broken' : undefined };
  }

  /**
   * Changes what is kept. On trouble the change stands in this page all the same, so that it can be exported.
   * @returns the state after the change
   */
  update(work: (list: SavedList) => SavedList): StoreState {
    const before = this.read();
    const list = work(before.list);
    const trouble = this.#write(list, before.trouble);
    this.#own = trouble === 'full' || trouble === 'blocked' || trouble === 'newer' ? list : undefined;
    this.#trouble = this.#own ? trouble : undefined;
    window.dispatchEvent(new CustomEvent(SAVED_EVENT));
    return this.read();
  }

  /** Texts that could not be read and were put aside. */
  asideTexts(): string[] {
    try {
      const here = localStorage.getItem(this.#key);
      const read = here === null ? undefined : parseSaved(here);
      const unread = here !== null && (read?.kind !== 'list' || read.lost > 0) ? [here] : [];
      return [...unread, ...this.#aside().map((key) => localStorage.getItem(key) ?? '')];
    } catch {
      return [];
    }
  }

  /** The reader has seen to what was put aside. */
  dropAside(): void {
    for (const key of this.#aside()) localStorage.removeItem(key);
    window.dispatchEvent(new CustomEvent(SAVED_EVENT));
  }

  #aside(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`${this.#key}:aside-`));
    } catch {
      return [];
    }
  }

  #write(list: SavedList, before: StoreTrouble | undefined): StoreTrouble | undefined {
    // A newer version's list would lose what this version does not know.
    if (before === 'newer') return 'newer';
    try {
      const old = localStorage.getItem(this.#key);
      const unreadable = old !== null && (before === 'broken' || before === 'partly') && this.#isUnread(old);
      if (unreadable) localStorage.setItem(`${this.#key}:aside-${Date.now()}`, old);
      localStorage.setItem(this.#key, formatSaved(list));
      return undefined;
    } catch (error) {
      return (error as DOMException).name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  }

  #isUnread(text: string): boolean {
    const read = parseSaved(text);
    return read.kind !== 'list' || read.lost > 0;
  }
}

const stores = new Map<string, SavedCases>();
