import { bitsToList, hasBit } from '../domain/facet/bitset.ts';
import { answer } from '../domain/facet/facet-index.ts';
import {
  cleanQuery,
  EMPTY,
  formatSelection,
  parseSelection,
  type Selection,
  toggle,
} from '../domain/facet/selection.ts';
import { sentence } from '../domain/facet/sentence.ts';
import { PAGE_SIZE } from '../domain/paths.ts';
import { drawCard, showPassage } from './card-view.ts';
import { type Collection, loadCollection } from './collection.ts';
import { drawPager } from './pager-view.ts';
import { drawChips, drawPanel } from './panel-view.ts';
import { type TextAnswer, TextSearch } from './text-search.ts';

/**
 * The finder. The address is the state: every change writes it, and what is shown is drawn from it.
 * Until it is ready, and without JavaScript, the page's own links and lists do the work.
 */
class CaseFinder extends HTMLElement {
  #collection!: Collection;
  #text!: TextSearch;
  #selection: Selection = EMPTY;
  /** Counts draws, so that an answer that comes late never overwrites a newer one. */
  #turn = 0;

  async connectedCallback() {
    try {
      this.#collection = await loadCollection(this.dataset.records ?? '', this.#root);
    } catch {
      this.#notice(
        '絞り込みの準備ができませんでした。通信の状態を確かめて、ページを読み込み直してください。下の一覧とリンクはそのまま使えます。',
      );
      return;
    }
    this.#text = new TextSearch(this.dataset.searchIndex ?? '', this.#collection.numbers);
    this.addEventListener('change', (event) => this.#onChange(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('submit', (event) => this.#onSubmit(event));
    window.addEventListener('popstate', () => this.#read(true));
    this.dataset.ready = '';
    await this.#read(false);
  }

  get #root() {
    return this.dataset.root ?? '/';
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector(`[data-finder-${name}]`) as T;
  }

  /** Takes the state from the address. A facet page without a query string keeps the value it fixes. */
  async #read(back: boolean) {
    const fixed = this.dataset.current;
    const search = location.search || (fixed ? `?${fixed}` : '');
    const { selection, dropped } = parseSelection(search, this.#collection.choices);
    this.#selection = selection;
    this.#notice(
      dropped.length
        ? `アドレスにあった条件「${dropped.join('、')}」は、このサイトにないため外しました。`
        : '',
    );
    // The list of a plain page stands already; drawing it again would only flicker.
    if (location.search || back) await this.#draw();
    else this.#drawFacets(null, false);
  }

  #go(selection: Selection, announce = true) {
    this.#selection = selection;
    const path =
      this.dataset.current || /\/page\/\d+\/$/.test(location.pathname) ? this.#listPath : location.pathname;
    history.pushState(null, '', path + formatSelection(selection, this.#collection.choices));
    this.#notice('');
    return this.#draw(announce);
  }

  get #listPath() {
    return this.#part<HTMLFormElement>('search').getAttribute('action') ?? location.pathname;
  }

  async #draw(announce = false) {
    const turn = ++this.#turn;
    let found: TextAnswer | null = null;
    if (this.#selection.query) {
      try {
        found = await this.#text.find(this.#selection.query);
      } catch (error) {
        this.#notice(
          `言葉での検索ができませんでした。${(error as Error).message}　ほかの条件での絞り込みは使えます。`,
        );
      }
      if (turn !== this.#turn) return;
    }
    const numbers = this.#drawFacets(found, announce);
    const pageCount = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
    const page = Math.min(this.#selection.page, pageCount);
    await this.#drawList(numbers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), turn, found !== null);
    drawPager(this.#part('pager'), { ...this.#selection, page }, pageCount, this.#collection.choices);
  }

  /** Draws everything but the cards. @returns the matching case numbers in the order chosen */
  #drawFacets(found: TextAnswer | null, announce: boolean): number[] {
    const { records, choices, index } = this.#collection;
    const result = answer(index, this.#selection.chosen, found?.matches ?? null);
    const numbers = this.#ordered(result.matches, found);
    drawPanel(this, this.#selection, result);
    drawChips(this.#part('chips'), this.#selection, this.#collection);
    const words = records.facets.flatMap(({ name, label }) => {
      const ids = this.#selection.chosen[name];
      return ids ? [{ facet: label, values: ids.map((id) => this.#collection.label(name, id)) }] : [];
    });
    const text = sentence(words, this.#selection.query, numbers.length);
    const count = this.querySelector<HTMLElement>('[data-result-count]');
    if (count) count.dataset.resultCount = String(numbers.length);
    this.#part('sentence').textContent = text;
    if (announce) this.#part('status').textContent = `${numbers.length}件`;
    this.#part('search').querySelector('input')?.setAttribute('value', this.#selection.query);
    const input = this.#part('search').querySelector('input');
    if (input && document.activeElement !== input) input.value = this.#selection.query;
    const sort = this.#part<HTMLSelectElement>('sort');
    const relevance = sort.querySelector<HTMLOptionElement>('[value=relevance]');
    if (relevance) relevance.hidden = !this.#selection.query;
    sort.value = this.#selection.sort ?? (this.#selection.query ? 'relevance' : '');
    void choices;
    return numbers;
  }

  #ordered(matches: Uint32Array, found: TextAnswer | null): number[] {
    const sort = this.#selection.sort ?? (found ? 'relevance' : 'new');
    if (sort === 'relevance' && found) return found.ranked.filter((number) => hasBit(matches, number));
    const order = this.#collection.records.orders[sort];
    return order ? order.filter((number) => hasBit(matches, number)) : bitsToList(matches);
  }

  async #drawList(numbers: number[], turn: number, withPassages: boolean) {
    const list = this.#part('list');
    const { query } = this.#selection;
    let cards: Awaited<ReturnType<Collection['cards']>>;
    try {
      cards = await this.#collection.cards(numbers);
    } catch {
      if (turn === this.#turn)
        this.#notice('一覧の一部を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。');
      return;
    }
    if (turn !== this.#turn) return;
    const template = this.#part<HTMLTemplateElement>('card');
    const drawn = cards.map((card) => drawCard(template, card, this.#root, query));
    list.replaceChildren(...(drawn.length ? drawn : [this.#empty()]));
    if (!withPassages) return;
    await Promise.all(
      drawn.map(async (article) => {
        const passage = await this.#text.passage(article.dataset.case ?? '').catch(() => undefined);
        if (passage && turn === this.#turn) showPassage(article, passage, this.#root, query);
      }),
    );
  }

  #empty(): HTMLElement {
    const text = document.createElement('p');
    text.className = 'notice';
    text.textContent = '当てはまる事例がありません。上の条件を一つ外すか、言葉を短くしてみてください。';
    return text;
  }

  #notice(text: string) {
    const notice = this.#part('notice');
    notice.textContent = text;
    notice.hidden = text === '';
  }

  #onChange(event: Event) {
    const target = event.target as HTMLInputElement | HTMLSelectElement;
    if (target.matches('[data-finder-sort]')) {
      const sort = (target.value || undefined) as Selection['sort'];
      void this.#go({ ...this.#selection, sort: sort === 'relevance' ? undefined : sort, page: 1 });
    } else if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      void this.#go(toggle(this.#selection, target.name, target.value, target.checked));
    }
  }

  #onClick(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-finder-link]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const { selection } = parseSelection(new URL(link.href).search, this.#collection.choices);
    const toPage = link.dataset.finderLink === 'page';
    void this.#go(selection).then(() => {
      const count = this.querySelector<HTMLElement>('[data-result-count]');
      count?.focus({ preventScroll: !toPage });
      if (toPage) count?.scrollIntoView();
    });
  }

  #onSubmit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (!form.matches('[data-finder-search]')) return;
    const query = cleanQuery(String(new FormData(form).get('q') ?? ''));
    void this.#go({ ...this.#selection, query, sort: undefined, page: 1 });
  }
}

customElements.define('case-finder', CaseFinder);
