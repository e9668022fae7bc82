import { painted } from '#browser/dom/painted.ts';
import { defaultSort } from '#core/finder/address.ts';
import { hasBit } from '#core/finder/bitset.ts';
import { answer, matching } from '#core/finder/facet-index.ts';
import type { Selection } from '#core/finder/selection.ts';
import { conditions, sentence } from '#core/finder/sentence.ts';
import { PAGE_SIZE } from '#core/site/paths.ts';
import { drawChips } from './chip-view.ts';
import type { Collection } from './collection.ts';
import type { FinderParts } from './finder-parts.ts';
import { HeadView } from './head-view.ts';
import { drawList, pageOf } from './list-view.ts';
import { MESSAGES } from './messages.ts';
import { drawPager } from './pager-view.ts';
import { PanelView } from './panel-view.ts';
import type { SavedViews } from './saved-view.ts';
import { type TextAnswer, TextSearch } from './text-search.ts';
import { chosenWords } from './words.ts';

/** What the view is drawn with. */
export interface ViewContext {
  element: HTMLElement;
  parts: FinderParts;
  collection: Collection;
  saved: SavedViews;
  root: string;
  address: (selection: Selection) => string;
  /** Draws the same selection once more. */
  again: () => void;
}

/** How a selection is drawn. */
export interface DrawWay {
  list: boolean;
  pressed?: (() => void) | undefined;
}

/** Draws a selection: finds, counts, and brings the whole page to it. Knows nothing of addresses and events. */
export class FinderView {
  readonly #c: ViewContext;
  readonly #text: TextSearch;
  readonly #head: HeadView;
  readonly #panel: PanelView;
  /** Counts draws, so that an answer that comes late never overwrites a newer one. */
  #turn = 0;
  /** Numbers of all matching cases in the order chosen. */
  shown: readonly number[] = [];
  /** What is shown, in one sentence. */
  sentence = '';

  constructor(context: ViewContext) {
    this.#c = context;
    this.#text = new TextSearch(context.element.dataset.searchIndex ?? '', context.collection.numbers);
    this.#head = new HeadView(context.element);
    this.#panel = new PanelView(context.parts.panel);
  }

  /**
   * @param how.list false when the list of a prerendered page stands already: drawing it again would only flicker
   * @param how.pressed given when the reader pressed something, which is shown first: what to do once it shows
   * @param counted called when everything but the list is drawn, with the selection as it is: a page beyond the last becomes the last
   * @returns false when a newer draw took over
   */
  async draw(
    selection: Selection,
    { list, pressed }: DrawWay,
    counted: (selection: Selection) => void,
  ): Promise<boolean> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    const { parts, saved } = this.#c;
    if (list) parts.busy(true);
    if (pressed) {
      // What was pressed shows as pressed first; the history, which is slow to write, and the counting come behind.
      await painted();
      if (!isCurrent()) return false;
      pressed();
    }
    const found = await this.#find(selection);
    if (!isCurrent()) return false;
    const start = performance.now();
    // Words that could not be searched are no condition of this list.
    const told = found ? selection : { ...selection, query: '' };
    const real = this.#count(selection, told, found);
    counted(real);
    this.#head.draw(real, this.#c.collection);
    performance.measure('finder-recount', { start });
    const failed = selection.query !== '' && !found;
    const fresh = failed ? saved.lookAway() : this.#look(real);
    if (list) await this.#drawList(real, found, fresh, isCurrent);
    if (isCurrent()) parts.busy(false);
    return isCurrent();
  }

  /** @returns null when there is no text query, or none that can be answered: then facets work alone */
  async #find({ query, literal }: Selection): Promise<TextAnswer | null> {
    if (!query) return null;
    const { parts, again } = this.#c;
    try {
      const found = await this.#text.find(query, literal === true);
      if (found.tooLong) parts.notice(MESSAGES.tooLong);
      return found;
    } catch (error) {
      parts.notice(MESSAGES.noText((error as Error).message), again);
      return null;
    }
  }

  /** Draws counts, chips, sentence and pages. @returns the selection with a page that exists */
  #count(selection: Selection, told: Selection, found: TextAnswer | null): Selection {
    const { parts, collection, address } = this.#c;
    const words = found?.matches ?? null;
    this.shown = this.#ordered(matching(collection.index, selection.chosen, words), selection, found);
    const pageCount = Math.max(1, Math.ceil(this.shown.length / PAGE_SIZE));
    const real = { ...selection, page: Math.min(selection.page, pageCount) };
    this.sentence = sentence(chosenWords(selection, collection), told.query, this.shown.length);
    // The cards are on their way while everything is counted; a failure shows when the list is drawn.
    collection.cards(pageOf(this.shown, real.page)).catch(() => undefined);
    this.#panel.draw(selection, answer(collection.index, selection.chosen, words));
    drawChips(parts.chips, selection, collection, address);
    parts.count(this.shown.length, this.sentence);
    parts.interpretation(found, selection, address);
    parts.choices(selection, address);
    drawPager(parts.pager, real, pageCount, address);
    return real;
  }

  #ordered(matches: Uint32Array, { sort, query }: Selection, found: TextAnswer | null): readonly number[] {
    const key = sort ?? defaultSort(query);
    if (key === 'relevance' && found) return found.ranked.filter((number) => hasBit(matches, number));
    return this.#c.collection.ordered(matches, key === 'relevance' ? 'new' : key);
  }

  /** Tells the saved views what the reader looks at. @returns slugs that are new in it */
  #look(selection: Selection): ReadonlySet<string> {
    const view: Selection = { ...selection, page: 1, view: 'cards', sort: undefined };
    const words = conditions(chosenWords(view, this.#c.collection), view.query).replace(/ の$/, '');
    return this.#c.saved.look(this.#c.address(view), words, this.shown);
  }

  async #drawList(
    selection: Selection,
    found: TextAnswer | null,
    fresh: ReadonlySet<string>,
    isCurrent: () => boolean,
  ) {
    const start = performance.now();
    try {
      const shown = { selection, numbers: this.shown, found, fresh };
      await drawList(shown, { ...this.#c, text: this.#text }, isCurrent);
      performance.measure('finder-list', { start });
    } catch {
      if (isCurrent()) this.#c.parts.notice(MESSAGES.noList, this.#c.again);
    }
  }
}
