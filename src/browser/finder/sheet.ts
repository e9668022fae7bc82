import type { AddressBar } from './address-bar.ts';
import { foldIdle } from './panel-view.ts';

/** Below this width the facets open as a sheet. The same number stands in finder-sheet.css. */
const WIDE = '(min-width: 64rem)';

/**
 * The facets as a sheet on a narrow screen: a modal dialog that borrows the panel of the page. What is
 * picked counts at once. Escape, the buttons and the browser's back close it; picks stay.
 */
export class Sheet {
  readonly #dialog: HTMLDialogElement;
  readonly #panel: HTMLElement;
  readonly #home: HTMLElement;
  readonly #bar: AddressBar;
  #address = '';
  #folded = false;

  constructor(finder: HTMLElement, bar: AddressBar) {
    this.#bar = bar;
    this.#dialog = finder.querySelector('[data-finder-sheet]') as HTMLDialogElement;
    this.#panel = finder.querySelector('[data-finder-panel]') as HTMLElement;
    this.#home = this.#panel.parentElement as HTMLElement;
    finder.querySelector('[data-finder-open]')?.addEventListener('click', () => this.#open());
    this.#dialog.addEventListener('close', () => this.#closed());
    this.#dialog.addEventListener('click', (event) => {
      const target = event.target as Element;
      // A click on the dialog itself is a click beside its content.
      if (target === this.#dialog || target.closest('[data-finder-close]')) this.#dialog.close();
    });
    matchMedia(WIDE).addEventListener('change', ({ matches }) => matches && this.#dialog.close());
    if (bar.state.sheet) bar.replace(location.href, {});
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /**
   * The reader went back while the sheet was open: it closes. Picks made in it stay, as a new entry.
   * @param live address of what is picked now
   */
  back(live: string): void {
    this.#bar.push(live);
    this.#dialog.close();
  }

  #open() {
    if (!this.#folded) foldIdle(this.#panel);
    this.#folded = true;
    this.#address = location.href;
    this.#bar.pushSheet();
    this.#dialog.querySelector('[data-finder-slot]')?.append(this.#panel);
    this.#dialog.showModal();
  }

  #closed() {
    this.#home.append(this.#panel);
    if (!this.#bar.state.sheet) return;
    if (location.href === this.#address) history.back();
    else this.#bar.replace(location.href, {});
  }
}
