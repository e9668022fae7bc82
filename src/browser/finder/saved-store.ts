import { markSeen, unseen } from '#core/finder/seen-cases.ts';

/** A view the reader keeps in this browser. */
export interface SavedView {
  /** Canonical address of the view's first page. */
  address: string;
  label: string;
  /** Which of its cases the reader has seen, as `markSeen` writes them. */
  seen: string;
}

const MOST = 30;

/** Saved views in the browser's own storage; nothing leaves it. */
export class SavedStore {
  readonly #key: string;

  /** @param root base path: two sites on one host keep their views apart */
  constructor(root: string) {
    this.#key = `saved-views:${root}`;
  }

  /** What is stored; empty when storage is blocked or holds something else. */
  list(): SavedView[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isSavedView) : [];
    } catch {
      return [];
    }
  }

  find(address: string): SavedView | undefined {
    return this.list().find((view) => view.address === address);
  }

  /** @throws Error with a message for the reader when the browser does not store it */
  add(address: string, label: string, slugs: readonly string[]): void {
    const others = this.list().filter((view) => view.address !== address);
    this.#write([{ address, label, seen: markSeen(slugs) }, ...others].slice(0, MOST));
  }

  /** @throws Error with a message for the reader when the browser does not store it */
  remove(address: string): void {
    this.#write(this.list().filter((view) => view.address !== address));
  }

  /**
   * The reader looks at a saved view: all its cases are seen from now on.
   * @returns the slugs that were new; none when the view is not saved
   */
  visit(address: string, slugs: readonly string[]): string[] {
    const view = this.find(address);
    if (!view) return [];
    const fresh = unseen(slugs, view.seen);
    try {
      if (fresh.length)
        this.#write(
          this.list().map((one) => (one.address === address ? { ...one, seen: markSeen(slugs) } : one)),
        );
    } catch {
      // The badge then shows the same cases again.
    }
    return fresh;
  }

  #write(views: readonly SavedView[]) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(views));
    } catch {
      throw new Error(
        'このブラウザーの設定で保存が止められているか、保存場所がいっぱいです。このページのアドレスをブックマークすると、同じ一覧をまた開けます。',
      );
    }
  }
}

function isSavedView(value: unknown): value is SavedView {
  const view = value as Partial<Record<keyof SavedView, unknown>> | null;
  return (
    typeof view?.address === 'string' &&
    // Only an address of this site: what is stored becomes a link.
    /^\/(?!\/)/.test(view.address) &&
    typeof view.label === 'string' &&
    typeof view.seen === 'string'
  );
}
