import { defaultSort, formatAddress, parseAddress, settle } from '../domain/facet/address.ts';
import { hasBit } from '../domain/facet/bitset.ts';
import { answer } from '../domain/facet/facet-index.ts';
import { EMPTY, type Selection, SORT_KEYS, toggle } from '../domain/facet/selection.ts';
import { conditions, sentence } from '../domain/facet/sentence.ts';
import { PAGE_SIZE } from '../domain/paths.ts';
import { AddressBar } from './address-bar.ts';
import { drawChips, withoutAll } from './chip-view.ts';
import { type Collection, loadCollection } from './collection.ts';
import { download } from './download.ts';
import { watchFacetSearch } from './facet-search.ts';
import { FinderParts } from './finder-parts.ts';
import { HeadView } from './head-view.ts';
import { drawList } from './list-view.ts';
import { drawPager } from './pager-view.ts';
import { drawPanel, openChosen } from './panel-view.ts';
import { watchQueryBox } from './query-box.ts';
import { SavedViews } from './saved-view.ts';
import { Sheet } from './sheet.ts';
import { type TextAnswer, TextSearch } from './text-search.ts';
import { chosenWords } from './words.ts';

/**
 * The finder. The address is the state: every change writes it, and what is shown is drawn from it.
 * Until it is ready, and without JavaScript, the page's own links and lists do the work.
 */
class CaseFinder extends HTMLElement {
  readonly #parts = new FinderParts(this);
  #collection!: Collection;
  #text!: TextSearch;
  #bar!: AddressBar;
  #head!: HeadView;
  #sheet!: Sheet;
  #saved!: SavedViews;
  #selection: Selection = EMPTY;
  /** Numbers of all matching cases in the order chosen. */
  #shown: readonly number[] = [];
  /** Counts draws, so that an answer that comes late never overwrites a newer one. */
  #turn = 0;

  async connectedCallback() {
    const parts = this.#parts;
    try {
      this.#collection = await loadCollection(this.dataset.records ?? '', this.#root);
    } catch {
      parts.notice(
        '絞り込みの準備ができませんでした。通信の状態を確かめて、ページを読み込み直してください。下の一覧とリンクはそのまま使えます。',
      );
      return;
    }
    this.#text = new TextSearch(this.dataset.searchIndex ?? '', this.#collection.numbers);
    this.#bar = new AddressBar(this);
    this.#head = new HeadView(this);
    this.#sheet = new Sheet(this, this.#bar);
    this.#saved = new SavedViews(this, this.#collection, (text) => parts.notice(text));
    watchFacetSearch(parts.panel, (text) => this.#say(text));
    watchQueryBox(parts.search, {
      typed: (query, first) => this.#go({ ...this.#selection, query, page: 1 }, { push: first }),
      committed: (query, first) => this.#go({ ...this.#selection, query, page: 1 }, { push: first }),
    });
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    parts.panel.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => this.#onBack());
    this.dataset.ready = '';
    await this.#read(true);
  }

  get #root() {
    return this.dataset.root ?? '/';
  }

  readonly #address = (selection: Selection) =>
    formatAddress(this.#root, selection, this.#collection.choices);

  /** Takes the state from the address, brings the address into its canonical form, and draws. */
  async #read(first: boolean) {
    const { pathname, search, hash } = location;
    const { selection, dropped } = parseAddress(this.#root, pathname, search, this.#collection.choices);
    this.#selection = selection;
    if (search) this.#bar.replace(this.#address(selection) + hash);
    this.#parts.queryInput.value = selection.query;
    this.#parts.notice(
      dropped.length
        ? `アドレスにあった条件「${dropped.join('、')}」は、このサイトにないため外しました。`
        : '',
    );
    // The list of a prerendered page stands already; drawing it again would only flicker.
    await this.#draw({ announce: !first, list: !first || search !== '' });
    if (first) openChosen(this.#parts.panel);
    this.#bar.restore();
  }

  #go(selection: Selection, { push = true, announce = true } = {}) {
    this.#selection = settle(selection);
    const address = this.#address(this.#selection);
    // Under the sheet the entry is the sheet's own: going back must close it, not undo one pick.
    if (push && !this.#sheet.isOpen) this.#bar.push(address);
    else this.#bar.replace(address);
    this.#parts.notice('');
    return this.#draw({ announce, list: true });
  }

  #onBack() {
    if (this.#sheet.isOpen) return this.#sheet.back(this.#address(this.#selection));
    this.#bar.hold();
    return void this.#read(false);
  }

  async #draw({ announce, list }: { announce: boolean; list: boolean }) {
    const turn = ++this.#turn;
    this.#parts.busy(list);
    const found = await this.#findText();
    if (turn !== this.#turn) return;
    this.#drawFacets(found, announce);
    const fresh = this.#look();
    if (list) await this.#drawList(found, fresh, turn);
    if (turn === this.#turn) this.#parts.busy(false);
  }

  /** @returns null when there is no text query, or none that can be answered: then facets work alone */
  async #findText(): Promise<TextAnswer | null> {
    if (!this.#selection.query) return null;
    try {
      const found = await this.#text.find(this.#selection.query);
      if (found.tooLong) this.#parts.notice('言葉が長すぎます。短くして、もう一度お試しください。');
      return found;
    } catch (error) {
      this.#parts.notice(
        `言葉での検索ができませんでした。${(error as Error).message}　ほかの条件での絞り込みは使えます。`,
        () => void this.#go(this.#selection),
      );
      return null;
    }
  }

  /** Draws everything but the list. */
  #drawFacets(found: TextAnswer | null, announce: boolean) {
    const start = performance.now();
    const collection = this.#collection;
    const result = answer(collection.index, this.#selection.chosen, found?.matches ?? null);
    this.#shown = this.#ordered(result.matches, found);
    const pageCount = Math.max(1, Math.ceil(this.#shown.length / PAGE_SIZE));
    if (this.#selection.page > pageCount) {
      this.#selection = { ...this.#selection, page: pageCount };
      this.#bar.replace(this.#address(this.#selection));
    }
    const selection = this.#selection;
    // Words that could not be searched are no condition of this list.
    const text = sentence(
      chosenWords(selection, collection),
      found ? selection.query : '',
      this.#shown.length,
    );
    drawPanel(this.#parts.panel, selection, result);
    drawChips(this.#parts.chips, selection, collection, this.#address);
    this.#parts.count(this.#shown.length, text);
    this.#parts.choices(selection, this.#address);
    this.#head.draw(selection, collection);
    if (announce) this.#say(text);
    drawPager(this.#parts.pager, selection, pageCount, this.#address);
    performance.measure('finder-recount', { start });
  }

  #ordered(matches: Uint32Array, found: TextAnswer | null): readonly number[] {
    const sort = this.#selection.sort ?? defaultSort(this.#selection.query);
    if (sort !== 'relevance') return this.#collection.ordered(matches, sort);
    return found
      ? found.ranked.filter((number) => hasBit(matches, number))
      : this.#collection.ordered(matches, 'new');
  }

  async #drawList(found: TextAnswer | null, fresh: ReadonlySet<string>, turn: number) {
    const start = performance.now();
    const shown = { selection: this.#selection, numbers: this.#shown, found, fresh };
    const context = {
      parts: this.#parts,
      collection: this.#collection,
      text: this.#text,
      root: this.#root,
      address: this.#address,
    };
    const isCurrent = () => turn === this.#turn;
    try {
      await drawList(shown, context, isCurrent);
      performance.measure('finder-list', { start });
    } catch {
      if (!isCurrent()) return;
      this.#parts.notice(
        '一覧を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
        () => void this.#go(this.#selection),
      );
    }
  }

  /** Tells the saved views what the reader looks at. @returns slugs that are new in it */
  #look() {
    const view: Selection = { ...this.#selection, page: 1, view: 'cards', sort: undefined };
    const words = conditions(chosenWords(view, this.#collection), view.query).replace(/ の$/, '');
    return this.#saved.look(this.#address(view), words, this.#shown);
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
    if (target.closest('[data-finder-clear]')) void this.#go(withoutAll(this.#selection));
    const format = target.closest<HTMLElement>('[data-finder-download]')?.dataset.finderDownload;
    if (format === 'csv' || format === 'json') void this.#download(format);
    const link = target.closest<HTMLAnchorElement>('a[data-finder-link]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { pathname, search } = new URL(link.href);
    const { selection } = parseAddress(this.#root, pathname, search, this.#collection.choices);
    this.#parts.queryInput.value = selection.query;
    // The focus goes to the sentence, which then is read: no need to announce it as well.
    void this.#go(selection, { announce: false }).then(() =>
      this.#parts.focusCount(link.dataset.finderLink === 'page'),
    );
  }

  async #download(format: 'csv' | 'json') {
    try {
      await download(format, this.#shown, this.#collection, {
        origin: location.origin,
        root: this.#root,
        title: this.#parts.sentence.textContent ?? '',
        url: location.href,
        licence: this.dataset.licence ?? '',
      });
    } catch {
      this.#parts.notice(
        'ダウンロードの準備ができませんでした。通信の状態を確かめて、もう一度お試しください。',
      );
    }
  }
}

customElements.define('case-finder', CaseFinder);
