import { noteFault } from '#browser/dom/trouble.ts';
import type { SavedItem } from '#core/saved/list.ts';
import type { OpenPage, OpenPages } from './pages.ts';
import { drawSheet, type SheetContents } from './visit-sheet.ts';

/** So many cases may come onto two sheets; the pages of more are not fetched for them. */
const MOST_CASES = 8;

/**
 * Keeps ready what the sheet needs, so that it can be drawn at the moment when the reader prints, by the button or
 * by the browser's own command.
 */
export class SheetMaker {
  readonly #place: HTMLElement;
  readonly #pages: OpenPages;
  readonly #site: Pick<SheetContents, 'site' | 'url' | 'shelves'>;
  #items: readonly SavedItem[] = [];
  #address = '';
  #entries: ReadonlyMap<string, NonNullable<OpenPage['entry']>> = new Map();
  #drawQr: ((address: string) => SVGElement | undefined) | undefined;

  /** @param site name and absolute address of the site, and its shelves */
  constructor(place: HTMLElement, pages: OpenPages, site: Pick<SheetContents, 'site' | 'url' | 'shelves'>) {
    this.#place = place;
    this.#pages = pages;
    this.#site = site;
  }

  /**
   * Takes in what is to be printed, and fetches what that needs.
   * @param address opens the list on a phone
   */
  async prepare(items: readonly SavedItem[], address: string): Promise<void> {
    this.#items = items;
    this.#address = address;
    this.#place.hidden = items.length === 0;
    if (items.length === 0) return;
    const cases = items.flatMap((item) => (item.kind === 'case' ? [item.slug] : [])).slice(0, MOST_CASES);
    const [found] = await Promise.all([
      Promise.all(cases.map((slug) => this.#pages.case(slug))),
      this.#loadQr(),
    ]);
    this.#entries = new Map(found.flatMap((entry) => (entry ? [[entry.slug, entry] as const] : [])));
  }

  /** Draws the sheet with what is here. */
  draw(): void {
    if (this.#items.length === 0) return;
    drawSheet(this.#place, {
      items: this.#items,
      entries: this.#entries,
      qr: this.#drawQr ? (this.#drawQr(this.#address) ?? 'long') : 'missing',
      ...this.#site,
    });
  }

  /** The library for the code is fetched when there is something to print. */
  async #loadQr(): Promise<void> {
    try {
      this.#drawQr ??= (await import('./qr.ts')).drawQr;
    } catch (error) {
      noteFault(error);
    }
  }
}
