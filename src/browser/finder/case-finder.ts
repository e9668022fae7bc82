import { PageElement } from '#browser/dom/page-element.ts';
import { painted } from '#browser/dom/painted.ts';
import { around, every, inside, markOf } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { endWaiting } from '#browser/dom/waiting.ts';
import { interpretationNote } from '#browser/search/interpretation-view.ts';
import { openSearch } from '#browser/search/open-search.ts';
import { searchTroubleText } from '#browser/search/search-trouble.ts';
import { formatAddress, parseAddress, settle } from '#core/finder/address.ts';
import { chosenWords } from '#core/finder/chosen-words.ts';
import { type FinderState, stateOf } from '#core/finder/finder-state.ts';
import { NewCases } from '#core/finder/new-cases.ts';
import { cleanQuery, EMPTY, type Selection, SORT_KEYS, toggle } from '#core/finder/selection.ts';
import { conditions } from '#core/finder/sentence.ts';
import type { TextAnswer } from '#core/finder/text-answer.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { listPageSize, PAGE_SIZE } from '#core/site/paths.ts';
import { AddressBar } from './address-bar.ts';
import { drawChips, withoutAll } from './chip-view.ts';
import { type Collection, loadCollection } from './collection.ts';
import { download } from './download.ts';
import { elsewhereNote } from './elsewhere-note.ts';
import { watchFacetSearch } from './facet-search.ts';
import { MESSAGES } from './finder-messages.ts';
import { HeadView } from './head-view.ts';
import { drawList } from './list-view.ts';
import { awaitList, endAwaiting } from './list-wait.ts';
import { drawPager } from './pager-view.ts';
import { openChosen, PanelView } from './panel-view.ts';
import { watchQueryBox } from './query-box.ts';
import { SavedStore } from './saved-store.ts';
import { SavedViews } from './saved-view.ts';
import { Sheet } from './sheet.ts';
import { TextSearch } from './text-search.ts';

/** How a selection is shown. */
interface Way {
  /** Tells it to those who listen. */
  announce: boolean;
  /** False when the list of a prerendered page stands already: drawing it again would only flicker. */
  list: boolean;
  /** Given when the reader pressed something, which is shown first: what to do once it shows. */
  pressed?: (() => void) | undefined;
}

/**
 * The finder. The address is the state: every change writes it, and what is shown is drawn from it.
 * Until it is ready, and without JavaScript, the page's own links and lists do the work.
 */
class CaseFinder extends PageElement<typeof FINDER_PARTS> {
  protected readonly parts = FINDER_PARTS;
  #collection!: Collection;
  #text!: TextSearch;
  #bar!: AddressBar;
  #sheet!: Sheet;
  #head!: HeadView;
  #panel!: PanelView;
  #saved!: SavedViews;
  /** What is asked for now, also while it is still looked for. */
  #selection: Selection = EMPTY;
  /** Whether the folds that hold a choice of the first view were opened. */
  #opened = false;
  /** What is shown. */
  #state!: FinderState;
  /** The address whose list stands here; undefined while it does not. */
  #drawn: string | undefined;
  /** The last words searched: facets change more often than words. */
  #words: { query: string; literal: boolean; found: Promise<TextAnswer> } | undefined;

  protected async begin() {
    const { root, signal } = this;
    try {
      this.#collection = await loadCollection(this.given('records'), root);
    } catch (error) {
      this.notice(troubleText(error, MESSAGES.notReady));
      // The list that stands here is not narrowed, and says so.
      if (location.search) this.place('sentence').prepend('絞り込まずに ');
      // The words stay at hand: 検索 asks for them once more.
      this.#query.value = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
      endWaiting();
      return;
    }
    const { numbers } = this.#collection;
    this.#text = new TextSearch(openSearch(this.given('searchIndex'), this.root), numbers);
    this.#bar = new AddressBar(this, signal);
    this.#sheet = new Sheet(this, this.#bar, signal);
    this.#head = new HeadView(this, root);
    this.#panel = new PanelView(this.place('panel'));
    const find = (query: string, literal: boolean) => this.#text.find(query, literal);
    this.#saved = new SavedViews(this, {
      store: new SavedStore(root),
      news: new NewCases(root, location.origin, this.#collection, find),
      say: (text) => this.notice(text),
      signal,
    });
    this.#listen();
    this.dataset.ready = '';
    await this.#read(true);
  }

  #listen() {
    const { signal } = this;
    const typed = (query: string, push: boolean) =>
      void this.#go({ ...this.#selection, query, page: 1 }, { push });
    watchQueryBox(this.place('search'), this.#query, { typed, committed: typed }, signal);
    watchFacetSearch(this.place('panel'), (text) => this.#say(text), signal);
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    window.addEventListener('popstate', () => this.#onBack(), { signal });
  }

  get #query() {
    return inside(this.place('search'), 'input[name=q]', HTMLInputElement);
  }

  readonly #address = (selection: Selection) =>
    formatAddress(this.root, selection, this.#collection.choices, this.#listSize);

  #parse(pathname: string, search: string) {
    return parseAddress(this.root, pathname, search, this.#collection.choices, this.#listSize);
  }

  /** Cards on a prerendered page: more than the finder draws, when the collection is large. */
  get #listSize() {
    return listPageSize(this.#collection.slugs.length);
  }

  get #context() {
    return { collection: this.#collection, root: this.root, address: this.#address };
  }

  /** Takes the state from the address, brings the address into its canonical form, and shows it. */
  async #read(first: boolean) {
    const { pathname, search, hash } = location;
    const { selection, dropped } = this.#parse(pathname, search);
    if (search) this.#bar.replace(this.#address(selection) + hash);
    this.#query.value = selection.query;
    this.notice(MESSAGES.dropped(dropped));
    // A sheet that closes goes back to the very list that stands here.
    const list = first
      ? search !== '' || this.#listSize !== PAGE_SIZE
      : this.#address(selection) !== this.#drawn;
    const pressed = first ? undefined : () => undefined;
    if (await this.#show(selection, { announce: !first, list, pressed })) this.#bar.restore();
  }

  /** Goes to another view. @param push a new entry in the history, or the same one again */
  #go(selection: Selection, { push = true, announce = true } = {}): Promise<boolean> {
    const address = this.#address(selection);
    // Under the sheet the entry is the sheet's own: going back must close it, not undo one pick.
    const isNew = push && !this.#sheet.isOpen;
    const pressed = () => (isNew ? this.#bar.push(address) : this.#bar.replace(address));
    this.notice('');
    return this.#show(selection, { announce, list: true, pressed });
  }

  readonly #again = () => void this.#go(this.#selection);

  /** Finds what is asked for and shows it. @returns false when something newer took over */
  async #show(asked: Selection, { announce, list, pressed }: Way): Promise<boolean> {
    const turn = this.turn();
    this.#selection = settle(asked);
    const busy = this.place('list');
    if (list) {
      awaitList(busy, turn);
      this.#drawn = undefined;
    }
    if (pressed) {
      // What was pressed shows as pressed first; the history, which is slow to write, and the counting come behind.
      await painted();
      if (!turn.current) return false;
      pressed();
    }
    const found = await this.#find(this.#selection);
    if (!turn.current) return false;
    const start = performance.now();
    const state = stateOf(this.#selection, found, this.#collection);
    // The cards are on their way while everything is drawn; a failure shows when the list is.
    this.#collection.cards(state.onPage).catch(() => undefined);
    if (state.selection.page !== this.#selection.page) this.#bar.replace(this.#address(state.selection));
    this.#selection = state.selection;
    this.#render(state);
    if (!this.#opened) openChosen(this.place('panel'));
    this.#opened = true;
    if (announce) this.#say(state.sentence);
    performance.measure('finder-recount', { start });
    const fresh = this.#look(state);
    const drawn = found || !state.selection.query ? this.#address(state.selection) : undefined;
    if (!list) this.#drawn ??= drawn;
    else {
      const begun = performance.now();
      try {
        const places = { list: busy, card: this.place('card', HTMLTemplateElement) };
        await drawList(state, { ...this.#context, ...places, text: this.#text, fresh, turn });
        if (turn.current) this.#drawn = drawn;
        performance.measure('finder-list', { start: begun });
      } catch (error) {
        const message = troubleText(error, MESSAGES.noList);
        if (turn.current) this.notice(message, this.#again);
      }
    }
    if (turn.current) {
      endAwaiting(busy);
      endWaiting();
    }
    return turn.current;
  }

  /** @returns null when there is no text query, or none that can be answered: then facets work alone */
  async #find({ query, ...how }: Selection): Promise<TextAnswer | null> {
    if (!query) return null;
    const literal = how.literal === true;
    const last = this.#words;
    const same = last?.query === query && last.literal === literal;
    const words = same ? last : { query, literal, found: this.#text.find(query, literal) };
    this.#words = words;
    try {
      const found = await words.found;
      if (found.outcome.tooLong) this.notice(MESSAGES.tooLong);
      return found;
    } catch (error) {
      if (this.#words === words) this.#words = undefined;
      this.notice(MESSAGES.noText(searchTroubleText(error)), this.#again);
      return null;
    }
  }

  /** Brings everything but the list to a state. */
  #render(state: FinderState) {
    this.#state = state;
    const { selection, found, failed, facets, numbers, pageCount, sentence } = state;
    this.place('ways').hidden = numbers.length > 0;
    this.#panel.draw(selection, facets);
    drawChips(this.place('chips'), selection, { ...this.#context, failed });
    const count = this.place('count');
    count.setAttribute(FINDER_PARTS.attribute('count'), String(numbers.length));
    this.place('sentence').textContent = sentence;
    this.place('show').textContent = `${numbers.length.toLocaleString('ja-JP')}件を見る`;
    for (const button of every(this, FINDER_PARTS, 'download'))
      button.toggleAttribute('disabled', numbers.length === 0);
    this.#renderNote(selection, found);
    this.#renderChoices(state);
    drawPager(this.place('pager'), selection, pageCount, this.#address);
    this.#head.draw(selection, this.#collection);
  }

  /** What was done to the words, and the way to search just what was typed. */
  #renderNote(selection: Selection, found: TextAnswer | null) {
    const { literal, ...widened } = selection;
    const other: Selection = literal ? widened : { ...selection, literal: true, page: 1 };
    const note =
      found && interpretationNote(found.outcome, literal === true, this.#address(other), this.root);
    const elsewhere = found && elsewhereNote(found, literal === true, this.root);
    this.place('note').replaceChildren(...[note, elsewhere].filter((one) => one !== null));
  }

  /** Sort, cards or table, and the number of conditions. */
  #renderChoices({ selection, found, sort: order }: FinderState) {
    const sort = this.place('sort', HTMLSelectElement);
    const relevance = inside(sort, '[value=relevance]', HTMLOptionElement);
    relevance.hidden = relevance.disabled = !found;
    sort.value = order;
    for (const link of every(this, FINDER_PARTS, 'view')) {
      const view = markOf(link, FINDER_PARTS, 'view') === 'table' ? 'table' : 'cards';
      // The way that is shown leads nowhere: one place less to tab to.
      if (view === selection.view) {
        link.setAttribute('aria-current', 'true');
        link.removeAttribute('href');
      } else {
        link.removeAttribute('aria-current');
        link.setAttribute('href', this.#address({ ...selection, view }));
      }
    }
    const chosen = Object.values(selection.chosen).flat().length;
    this.place('open').textContent = chosen ? `条件を選ぶ（${chosen}）` : '条件を選ぶ';
  }

  /** Tells the saved views what the reader looks at. @returns slugs that are new in it */
  #look({ selection, numbers, failed }: FinderState): ReadonlySet<string> {
    if (failed) return this.#saved.lookAway();
    const view: Selection = { ...selection, page: 1, view: 'cards', sort: undefined };
    const words = conditions(chosenWords(view, this.#collection), view.query).replace(/ の$/, '');
    return this.#saved.look(this.#address(view), words, numbers);
  }

  /** Announces politely; while the sheet is open only what is inside it is heard. */
  #say(text: string) {
    this.place(this.#sheet.isOpen ? 'sheetStatus' : 'status').textContent = text;
  }

  #onBack() {
    if (this.#sheet.isOpen) return this.#sheet.back(this.#address(this.#selection));
    this.#bar.hold();
    void this.#read(false);
  }

  #onChange({ target }: Event) {
    if (target === this.place('sort')) {
      const { value } = this.place('sort', HTMLSelectElement);
      const sort = SORT_KEYS.find((key) => key === value);
      void this.#go({ ...this.#selection, sort, page: 1 });
    } else if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      void this.#go(toggle(this.#selection, target.name, target.value, target.checked));
    }
  }

  #onClick(event: MouseEvent) {
    const { target } = event;
    if (around(target, FINDER_PARTS, 'clear')) void this.#clear();
    const tool = around(target, FINDER_PARTS, 'download');
    if (tool) void this.#download(markOf(tool, FINDER_PARTS, 'download') === 'csv' ? 'csv' : 'json');
    const link = around(target, FINDER_PARTS, 'link');
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#follow(link);
  }

  /** The focus goes to the sentence, which then is read: no need to announce it as well. */
  async #follow(link: HTMLAnchorElement) {
    const { pathname, search } = new URL(link.href);
    const { selection } = this.#parse(pathname, search);
    this.#query.value = selection.query;
    if (!(await this.#go(selection, { announce: false }))) return;
    const count = this.place('count');
    count.focus({ preventScroll: true });
    if (markOf(link, FINDER_PARTS, 'link') === 'page') count.scrollIntoView({ behavior: 'instant' });
  }

  /** すべて解除 inside the sheet. */
  #clear() {
    this.#query.value = '';
    return this.#go(withoutAll(this.#selection));
  }

  async #download(format: 'csv' | 'json') {
    try {
      await download(format, this.#state.numbers, this.#collection, {
        origin: location.origin,
        root: this.root,
        title: this.#state.sentence,
        url: location.href,
        licence: this.given('licence'),
      });
    } catch (error) {
      this.notice(troubleText(error, MESSAGES.noDownload));
    }
  }
}

customElements.define('case-finder', CaseFinder);
