import { h, unseen } from '#browser/dom/h.ts';
import { idle } from '#browser/dom/painted.ts';
import { around, markOf, part } from '#browser/dom/part.ts';
import { Turns } from '#browser/dom/turns.ts';
import { noteSearchFault } from '#browser/search/search-trouble.ts';
import type { NewCases } from '#core/finder/new-cases.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import type { SavedStore, SavedView } from './saved-store.ts';

/** What the saved views live from. */
export interface SavedContext {
  store: SavedStore;
  news: NewCases;
  /** Says what went wrong; `''` that nothing did. */
  say(text: string): void;
  signal: AbortSignal;
}

/** 「この条件を保存」 and the list of what was saved, with a badge for cases that are new since the last visit. */
export class SavedViews {
  readonly #box: HTMLElement;
  readonly #title: HTMLElement;
  readonly #list: HTMLElement;
  readonly #button: HTMLElement;
  readonly #c: SavedContext;
  readonly #turns: Turns;
  #now = { address: '', label: '', slugs: [] as readonly string[] };
  /** Asking again for what could not be searched waits until something has changed. */
  #failed = false;

  constructor(finder: HTMLElement, context: SavedContext) {
    this.#c = context;
    this.#turns = new Turns(context.signal);
    this.#box = part(finder, FINDER_PARTS, 'saved');
    this.#title = part(finder, FINDER_PARTS, 'savedTitle');
    this.#list = part(finder, FINDER_PARTS, 'savedList');
    this.#button = part(finder, FINDER_PARTS, 'save');
    const { signal } = context;
    this.#button.addEventListener('click', () => this.#toggle(), { signal });
    this.#list.addEventListener('click', ({ target }) => this.#remove(target), { signal });
    // Another tab saved something, the page came back from the browser's cache, or the connection did.
    const again = () => {
      this.#failed = false;
      this.draw();
    };
    window.addEventListener('storage', again, { signal });
    window.addEventListener('online', again, { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal });
  }

  /**
   * The reader looks at a view.
   * @param address of its first page @param label its conditions in words, '' when there are none
   * @returns slugs that are new since the last visit, when the view is saved
   */
  look(address: string, label: string, numbers: readonly number[]): ReadonlySet<string> {
    const slugs = this.#c.news.readable(numbers);
    this.#now = { address, label, slugs };
    const fresh = new Set(this.#c.store.visit(address, slugs));
    this.draw();
    return fresh;
  }

  /** What is shown is not the view asked for (its words could not be searched): nothing is seen, nothing to save. */
  lookAway(): ReadonlySet<string> {
    return this.look('', '', []);
  }

  /** Brings the button and the list to what is stored. What is new comes behind, when there is time. */
  draw(): void {
    const turn = this.#turns.next();
    this.#paint();
    const views = this.#c.store.list();
    if (!views.length || this.#failed) return;
    void idle()
      .then(() => turn.current && this.#c.news.ask(views))
      .then((fresh) => fresh && turn.current && this.#paint())
      .catch((error) => {
        // Without the search nothing can be said of a view with words: no badge.
        this.#failed = true;
        noteSearchFault(error);
      });
  }

  #paint() {
    const { store, news } = this.#c;
    const saved = store.find(this.#now.address) !== undefined;
    this.#button.hidden = !this.#now.label;
    this.#button.textContent = saved ? '保存をやめる' : 'この条件を保存';
    const views = store.list().map((view) => ({ view, fresh: news.count(view) }));
    const sum = views.reduce((total, { fresh }) => total + fresh, 0);
    this.#box.hidden = views.length === 0;
    this.#title.replaceChildren(`保存した条件（${views.length}）`, ...badge(sum));
    this.#list.replaceChildren(...views.map(({ view, fresh }) => row(view, fresh)));
  }

  #toggle() {
    const { address, label, slugs } = this.#now;
    const { store } = this.#c;
    this.#attempt(() => (store.find(address) ? store.remove(address) : store.add(address, label, slugs)));
  }

  #remove(target: EventTarget | null) {
    const gone = around(target, FINDER_PARTS, 'savedRemove');
    if (!gone) return;
    this.#attempt(() => this.#c.store.remove(markOf(gone, FINDER_PARTS, 'savedRemove')));
    (this.#box.hidden ? this.#button : this.#title).focus();
  }

  #attempt(work: () => void) {
    try {
      work();
      this.#c.say('');
    } catch (error) {
      this.#c.say(error instanceof Error ? error.message : String(error));
    }
    this.draw();
  }
}

function badge(count: number): HTMLElement[] {
  return count ? [h('span', { class: 'saved__new' }, `新着${count.toLocaleString('ja-JP')}件`)] : [];
}

function row(view: SavedView, fresh: number): HTMLElement {
  const gone = h(
    'button',
    { type: 'button', class: 'saved__remove', ...FINDER_PARTS.mark('savedRemove', view.address) },
    unseen(`「${view.label}」を`),
    '消す',
  );
  const link = h('a', { href: view.address, ...FINDER_PARTS.mark('link') }, view.label);
  return h('li', { class: 'saved__item' }, link, badge(fresh), gone);
}
