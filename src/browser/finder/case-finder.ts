import { formatAddress, parseAddress, settle } from '#core/finder/address.ts';
import { EMPTY, type Selection, SORT_KEYS, toggle } from '#core/finder/selection.ts';
import { listPageSize, PAGE_SIZE } from '#core/site/paths.ts';
import { AddressBar } from './address-bar.ts';
import { withoutAll } from './chip-view.ts';
import { type Collection, loadCollection } from './collection.ts';
import { download } from './download.ts';
import { watchFacetSearch } from './facet-search.ts';
import { FinderParts } from './finder-parts.ts';
import { type DrawWay, FinderView } from './finder-view.ts';
import { MESSAGES } from './messages.ts';
import { openChosen } from './panel-view.ts';
import { watchQueryBox } from './query-box.ts';
import { SavedViews } from './saved-view.ts';
import { Sheet } from './sheet.ts';

/**
 * The finder. The address is the state: every change writes it, and what is shown is drawn from it.
 * Until it is ready, and without JavaScript, the page's own links and lists do the work.
 */
class CaseFinder extends HTMLElement {
  readonly #parts = new FinderParts(this);
  #collection!: Collection;
  #bar!: AddressBar;
  #sheet!: Sheet;
  #view!: FinderView;
  #selection: Selection = EMPTY;

  async connectedCallback() {
    const parts = this.#parts;
    try {
      this.#collection = await loadCollection(this.dataset.records ?? '', this.#root);
    } catch {
      parts.notice(MESSAGES.notReady);
      return;
    }
    this.#bar = new AddressBar(this);
    this.#sheet = new Sheet(this, this.#bar);
    this.#view = new FinderView({
      element: this,
      parts,
      collection: this.#collection,
      saved: new SavedViews(this, this.#collection, (text) => parts.notice(text)),
      root: this.#root,
      address: this.#address,
      again: () => void this.#go(this.#selection),
    });
    watchFacetSearch(parts.panel, (text) => this.#say(text));
    const find = (query: string, push: boolean) =>
      void this.#go({ ...this.#selection, query, page: 1 }, { push });
    watchQueryBox(parts.search, { typed: find, committed: find });
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    window.addEventListener('popstate', () => this.#onBack());
    this.dataset.ready = '';
    await this.#read(true);
    openChosen(parts.panel);
  }

  get #root() {
    return this.dataset.root ?? '/';
  }

  readonly #address = (selection: Selection) =>
    formatAddress(this.#root, selection, this.#collection.choices, this.#listSize);

  #parse(pathname: string, search: string) {
    return parseAddress(this.#root, pathname, search, this.#collection.choices, this.#listSize);
  }

  /** Cards on a prerendered page: more than the finder draws, when the collection is large. */
  get #listSize() {
    return listPageSize(this.#collection.slugs.length);
  }

  /** Takes the state from the address, brings the address into its canonical form, and draws. */
  async #read(first: boolean) {
    const { pathname, search, hash } = location;
    const { selection, dropped } = this.#parse(pathname, search);
    if (search) this.#bar.replace(this.#address(selection) + hash);
    this.#parts.queryInput.value = selection.query;
    this.#parts.notice(MESSAGES.dropped(dropped));
    const list = !first || search !== '' || this.#listSize !== PAGE_SIZE;
    const pressed = first ? undefined : () => undefined;
    if (await this.#draw(selection, { announce: !first, list, pressed })) this.#bar.restore();
  }

  /** Goes to another view. @param push a new entry in the history, or the same one again */
  #go(selection: Selection, { push = true, announce = true } = {}): Promise<boolean> {
    const address = this.#address(selection);
    // Under the sheet the entry is the sheet's own: going back must close it, not undo one pick.
    const isNew = push && !this.#sheet.isOpen;
    const pressed = () => (isNew ? this.#bar.push(address) : this.#bar.replace(address));
    this.#parts.notice('');
    return this.#draw(selection, { announce, list: true, pressed });
  }

  #draw(selection: Selection, { announce, ...how }: DrawWay & { announce: boolean }): Promise<boolean> {
    this.#selection = settle(selection);
    return this.#view.draw(this.#selection, how, (real) => {
      if (real.page !== this.#selection.page) this.#bar.replace(this.#address(real));
      this.#selection = real;
      if (announce) this.#say(this.#view.sentence);
    });
  }

  #onBack() {
    if (this.#sheet.isOpen) return this.#sheet.back(this.#address(this.#selection));
    this.#bar.hold();
    void this.#read(false);
  }

  #say(text: string) {
    this.#parts.say(text, this.#sheet.isOpen);
  }

  #onChange({ target }: Event) {
    const input = target as HTMLInputElement | HTMLSelectElement;
    if (input.matches('[data-finder-sort]')) {
      const sort = SORT_KEYS.find((key) => key === input.value);
      void this.#go({ ...this.#selection, sort, page: 1 });
    } else if (input instanceof HTMLInputElement && input.type === 'checkbox') {
      void this.#go(toggle(this.#selection, input.name, input.value, input.checked));
    }
  }

  #onClick(event: MouseEvent) {
    const target = event.target as Element;
    if (target.closest('[data-finder-clear]')) void this.#clear();
    const format = target.closest<HTMLElement>('[data-finder-download]')?.dataset.finderDownload;
    if (format === 'csv' || format === 'json') void this.#download(format);
    const link = target.closest<HTMLAnchorElement>('a[data-finder-link]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#follow(link);
  }

  /** The focus goes to the sentence, which then is read: no need to announce it as well. */
  async #follow(link: HTMLAnchorElement) {
    const { pathname, search } = new URL(link.href);
    const { selection } = this.#parse(pathname, search);
    this.#parts.queryInput.value = selection.query;
    const drawn = await this.#go(selection, { announce: false });
    if (drawn) this.#parts.focusCount(link.dataset.finderLink === 'page');
  }

  /** すべて解除 inside the sheet. */
  #clear() {
    this.#parts.queryInput.value = '';
    return this.#go(withoutAll(this.#selection));
  }

  async #download(format: 'csv' | 'json') {
    try {
      await download(format, this.#view.shown, this.#collection, {
        origin: location.origin,
        root: this.#root,
        title: this.#view.sentence,
        url: location.href,
        licence: this.dataset.licence ?? '',
      });
    } catch {
      this.#parts.notice(MESSAGES.noDownload);
    }
  }
}

customElements.define('case-finder', CaseFinder);
