import { parseAddress } from '#core/finder/address.ts';
import { bitsToList } from '#core/finder/bitset.ts';
import { matching } from '#core/finder/facet-index.ts';
import { unseen } from '#core/finder/seen-cases.ts';
import { heard } from './chip-view.ts';
import type { Collection } from './collection.ts';
import { SavedStore, type SavedView } from './saved-store.ts';
import { TextSearch } from './text-search.ts';

/** 「この条件を保存」 and the list of what was saved, with a badge for cases that are new since the last visit. */
export class SavedViews {
  readonly #box: HTMLDetailsElement;
  readonly #button: HTMLButtonElement;
  readonly #root: string;
  readonly #collection: Collection;
  readonly #store: SavedStore;
  /** A search of its own: the finder's remembers its last query for the passages. */
  readonly #text: TextSearch;
  #now = { address: '', label: '', slugs: [] as readonly string[] };

  constructor(finder: HTMLElement, collection: Collection, tell: (text: string) => void) {
    this.#root = finder.dataset.root ?? '/';
    this.#collection = collection;
    this.#store = new SavedStore(this.#root);
    this.#text = new TextSearch(finder.dataset.searchIndex ?? '', collection.numbers);
    this.#box = finder.querySelector('[data-finder-saved]') as HTMLDetailsElement;
    this.#button = finder.querySelector('[data-finder-save]') as HTMLButtonElement;
    const attempt = (work: () => void) => {
      try {
        work();
        tell('');
      } catch (error) {
        tell((error as Error).message);
      }
      void this.draw();
    };
    this.#button.addEventListener('click', () =>
      attempt(() => {
        const { address, label, slugs } = this.#now;
        if (this.#store.find(address)) this.#store.remove(address);
        else this.#store.add(address, label, slugs);
      }),
    );
    this.#box.addEventListener('click', (event) => {
      const gone = (event.target as Element).closest<HTMLElement>('[data-saved-remove]');
      if (!gone) return;
      attempt(() => this.#store.remove(gone.dataset.savedRemove ?? ''));
      (this.#box.hidden ? this.#button : this.#box.querySelector('summary'))?.focus();
    });
    // Another tab saved something, or the page came back from the browser's cache.
    window.addEventListener('storage', () => void this.draw());
    window.addEventListener('pageshow', ({ persisted }) => persisted && void this.draw());
  }

  /**
   * The reader looks at a view.
   * @param address of its first page @param label its conditions in words, '' when there are none
   * @returns slugs that are new since the last visit, when the view is saved
   */
  look(address: string, label: string, numbers: readonly number[]): ReadonlySet<string> {
    const slugs = this.#readable(numbers);
    this.#now = { address, label, slugs };
    const fresh = new Set(this.#store.visit(address, slugs));
    void this.draw();
    return fresh;
  }

  /** What is shown is not the view asked for (its words could not be searched): nothing is seen, nothing to save. */
  lookAway(): ReadonlySet<string> {
    return this.look('', '', []);
  }

  /** Brings the button and the list to what is stored. */
  async draw(): Promise<void> {
    const saved = this.#store.find(this.#now.address) !== undefined;
    this.#button.hidden = !this.#now.label;
    this.#button.textContent = saved ? '保存をやめる' : 'この条件を保存';
    const views = this.#store.list();
    this.#box.hidden = views.length === 0;
    const counts = await Promise.all(views.map((view) => this.#countNew(view)));
    const sum = counts.reduce((total, count) => total + count, 0);
    const summary = this.#box.querySelector('summary');
    summary?.replaceChildren(`保存した条件（${views.length}）`, ...badge(sum));
    this.#box.querySelector('ul')?.replaceChildren(...views.map((view, at) => row(view, counts[at] ?? 0)));
  }

  /** 準備中 is nothing new to read. */
  #readable(numbers: readonly number[]): string[] {
    const { upcoming, slugs } = this.#collection;
    return numbers.filter((number) => !upcoming.has(number)).map((number) => slugs[number] as string);
  }

  async #countNew(view: SavedView): Promise<number> {
    const { pathname, search } = new URL(view.address, location.origin);
    const { selection } = parseAddress(this.#root, pathname, search, this.#collection.choices);
    try {
      const found = selection.query ? await this.#text.find(selection.query) : null;
      const matches = matching(this.#collection.index, selection.chosen, found?.matches ?? null);
      return unseen(this.#readable(bitsToList(matches)), view.seen).length;
    } catch {
      // Without the search index nothing can be said of this view: no badge.
      return 0;
    }
  }
}

function badge(count: number): HTMLElement[] {
  if (!count) return [];
  const mark = document.createElement('span');
  mark.className = 'saved__new';
  mark.textContent = `新着${count.toLocaleString('ja-JP')}件`;
  return [mark];
}

function row(view: SavedView, fresh: number): HTMLElement {
  const item = document.createElement('li');
  item.className = 'saved__item';
  const link = document.createElement('a');
  link.href = view.address;
  link.dataset.finderLink = '';
  link.textContent = view.label;
  const gone = document.createElement('button');
  gone.type = 'button';
  gone.className = 'saved__remove';
  gone.dataset.savedRemove = view.address;
  gone.append(heard(`「${view.label}」を`), '消す');
  item.append(link, ...badge(fresh), gone);
  return item;
}
