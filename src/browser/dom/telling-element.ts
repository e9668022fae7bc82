import { showNotice } from './notice.ts';

/**
 * A custom element whose parts carry `data-<family>-<name>`, with two places that speak to the reader: `status`
 * (a live region: what has just happened) and `notice` (a box: what went wrong and how to go on).
 */
export abstract class TellingElement extends HTMLElement {
  /** Between `data-` and the name of a part. */
  protected abstract readonly family: string;

  /** A part of this element; the page's own markup promises that it is there. */
  protected place<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector(`[data-${this.family}-${name}]`) as T;
  }

  /** Says politely what has happened. */
  protected status(text: string): void {
    this.place('status').textContent = text;
  }

  /** Shows what went wrong; `''` takes it away. */
  protected notice(text: string): void {
    showNotice(this.place('notice'), text);
  }
}
