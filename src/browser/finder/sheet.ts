import { idle, painted } from '#browser/dom/painted.ts';
import { around, part } from '#browser/dom/part.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import type { AddressBar } from './address-bar.ts';
import { foldIdle } from './panel-view.ts';
import { Resting } from './resting.ts';

/** The width of the theme from which on the facets stand beside the list, as in sheet.css. */
const DESK = '--width-desk';

/**
 * The facets as a sheet on a narrow screen: a modal dialog that takes the panel of the page, as long as the window is
 * narrow. What is picked counts at once. Escape, the buttons and the browser's back close it; picks stay.
 */
export class Sheet {
  readonly #dialog: HTMLDialogElement;
  readonly #panel: HTMLElement;
  readonly #home: HTMLElement;
  readonly #resting: Resting;
  readonly #desk: MediaQueryList;
  readonly #bar: AddressBar;
  #address = '';
  #folded = false;

  constructor(finder: HTMLElement, bar: AddressBar, signal: AbortSignal) {
    this.#bar = bar;
    this.#dialog = part(finder, FINDER_PARTS, 'sheet', HTMLDialogElement);
    this.#panel = part(finder, FINDER_PARTS, 'panel');
    this.#home = this.#panel.parentElement ?? finder;
    this.#resting = new Resting(part(finder, FINDER_PARTS, 'list'));
    const open = part(finder, FINDER_PARTS, 'open');
    open.addEventListener('click', () => this.#open(), { signal });
    // The finger is down: until it is up again there is time for what makes the sheet open sooner.
    const press = () => {
      this.#resting.begin();
      for (const up of ['pointerup', 'pointercancel'])
        document.addEventListener(up, this.#wake, { once: true, signal });
    };
    open.addEventListener('pointerdown', press, { signal });
    // A window that is turned shows more of the page beside the sheet.
    window.addEventListener('resize', () => void this.#resting.uncover(), { signal });
    this.#dialog.addEventListener('close', () => this.#closed(), { signal });
    this.#dialog.addEventListener(
      'click',
      ({ target }) => {
        // A click on the dialog itself is a click beside its content.
        if (target === this.#dialog || around(target, FINDER_PARTS, 'close')) this.#dialog.close();
      },
      { signal },
    );
    // Opened at the lower edge of the sheet, what a facet holds would lie out of sight.
    this.#panel.addEventListener(
      'toggle',
      ({ target }) => {
        if (this.isOpen && target instanceof HTMLDetailsElement && target.open)
          target.scrollIntoView({ block: 'nearest' });
      },
      { capture: true, signal },
    );
    const desk = getComputedStyle(finder).getPropertyValue(DESK);
    this.#desk = matchMedia(`(min-width: ${desk})`);
    this.#desk.addEventListener(
      'change',
      () => {
        if (this.#desk.matches) this.#dialog.close();
        this.#lay();
      },
      { signal },
    );
    void idle().then(() => signal.aborted || this.#lay());
    signal.addEventListener('abort', () => {
      this.#holdPage(false);
      this.#home.append(this.#panel);
    });
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
    this.#resting.cover();
    this.#resting.begin();
    if (!this.#folded) foldIdle(this.#panel);
    this.#folded = true;
    this.#lay();
    this.#holdPage(true);
    this.#dialog.showModal();
    void this.#note();
  }

  /** Writes the sheet into the history, which is slow, once the sheet shows. */
  async #note() {
    await painted();
    if (!this.isOpen || this.#bar.state.sheet) return;
    this.#address = location.href;
    this.#bar.pushSheet();
  }

  /** Puts the panel where it is used, ahead of the press: it has hundreds of rows, and moving them takes long. */
  #lay() {
    const place = this.#desk.matches ? this.#home : part(this.#dialog, FINDER_PARTS, 'slot');
    if (this.#panel.parentElement !== place) place.append(this.#panel);
  }

  /** The page under the sheet does not scroll: see sheet.css. */
  #holdPage(still: boolean) {
    document.documentElement.toggleAttribute('data-sheet', still);
  }

  readonly #wake = () => void idle().then(() => this.isOpen || this.#resting.end());

  #closed() {
    this.#holdPage(false);
    void this.#resting.uncover();
    this.#wake();
    if (!this.#bar.state.sheet) return;
    if (location.href === this.#address) history.back();
    else this.#bar.replace(location.href, {});
  }
}
