import { showNotice } from '#browser/dom/notice.ts';
import { interpretationNote } from '#browser/search/interpretation-view.ts';
import { defaultSort } from '#core/finder/address.ts';
import type { Selection } from '#core/finder/selection.ts';
import type { TextAnswer } from './text-search.ts';

/** The named places of the page that the finder draws into. */
export class FinderParts {
  readonly #root: HTMLElement;
  readonly #known = new Map<string, HTMLElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  #part<T extends HTMLElement>(name: string): T {
    const part = this.#known.get(name) ?? this.#root.querySelector<HTMLElement>(`[data-finder-${name}]`);
    if (!part) throw new Error(`The finder has no part ${name}`);
    this.#known.set(name, part);
    return part as T;
  }

  get search() {
    return this.#part<HTMLFormElement>('search');
  }
  get queryInput() {
    return this.search.elements.namedItem('q') as HTMLInputElement;
  }
  get panel() {
    return this.#part('panel');
  }
  get chips() {
    return this.#part('chips');
  }
  get sentence() {
    return this.#part('sentence');
  }
  get list() {
    return this.#part('list');
  }
  get pager() {
    return this.#part('pager');
  }
  get card() {
    return this.#part<HTMLTemplateElement>('card');
  }

  /** What was done to the words, and the way to search just what was typed. */
  interpretation(
    found: TextAnswer | null,
    selection: Selection,
    address: (selection: Selection) => string,
  ): void {
    const { literal, ...widened } = selection;
    const other: Selection = literal ? widened : { ...selection, literal: true, page: 1 };
    const note = found && interpretationNote(found.interpretation, literal === true, address(other));
    this.#part('note').replaceChildren(...(note ? [note] : []));
  }

  /** A message above the list, `''` for none; with a button when trying again may help. */
  notice(text: string, retry?: () => void): void {
    showNotice(this.#part('notice'), text, retry);
  }

  /** Announces politely; while the sheet is open only what is inside it is heard. */
  say(text: string, inSheet: boolean): void {
    this.#part(inSheet ? 'sheet-status' : 'status').textContent = text;
  }

  busy(on: boolean): void {
    if (on) this.list.setAttribute('aria-busy', 'true');
    else this.list.removeAttribute('aria-busy');
  }

  /** How many cases there are, wherever it is written. */
  count(count: number, sentence: string): void {
    this.#counter.dataset.resultCount = String(count);
    this.sentence.textContent = sentence;
    this.#part('show').textContent = `${count.toLocaleString('ja-JP')}件を見る`;
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-finder-download]'))
      button.disabled = count === 0;
  }

  /** Brings sort, cards or table, and the number of conditions to what the selection says. */
  choices(selection: Selection, address: (selection: Selection) => string): void {
    const sort = this.#part<HTMLSelectElement>('sort');
    const relevance = sort.querySelector<HTMLOptionElement>('[value=relevance]');
    if (relevance) relevance.hidden = relevance.disabled = !selection.query;
    sort.value = selection.sort ?? defaultSort(selection.query);
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('[data-finder-view]')) {
      const view = link.dataset.finderView === 'table' ? 'table' : 'cards';
      link.href = address({ ...selection, view });
      if (view === selection.view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const chosen = Object.values(selection.chosen).flat().length;
    this.#part('open').textContent = chosen ? `条件を選ぶ（${chosen}）` : '条件を選ぶ';
  }

  focusCount(scroll: boolean): void {
    this.#counter.focus({ preventScroll: true });
    if (scroll) this.#counter.scrollIntoView({ behavior: 'instant' });
  }

  get #counter() {
    return this.#root.querySelector('[data-result-count]') as HTMLElement;
  }
}
