import { painted } from '#browser/dom/painted.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';

const RESTED = FINDER_PARTS.attribute('rested');
const BELOW = FINDER_PARTS.attribute('below');

/**
 * What lies out of sight while the sheet covers the page. The browser asks for the style of all that stands there, once
 * when the page becomes inert and once when it no longer is: what nobody can see is left out (see sheet.css).
 */
export class Resting {
  readonly #list: HTMLElement;
  readonly #footer = document.querySelector('body > footer');
  #below: Element | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** What is far from the window rests; what comes near is there at once, in case the finger only scrolls. */
  begin(): void {
    for (const one of [this.#list, this.#footer]) one?.toggleAttribute(RESTED, true);
  }

  end(): void {
    for (const one of [this.#list, this.#footer]) one?.removeAttribute(RESTED);
  }

  /** The sheet opens: nothing below the window can come near. */
  cover(): void {
    this.#below?.removeAttribute(BELOW);
    const height = Math.max(innerHeight, document.documentElement.clientHeight);
    this.#below = [...this.#list.children].find((one) => one.getBoundingClientRect().top > height);
    this.#below?.toggleAttribute(BELOW, true);
  }

  /** The sheet has closed: once what is in the window shows, what is below it comes back, before anybody gets there. */
  async uncover(): Promise<void> {
    const below = this.#below;
    await painted();
    below?.removeAttribute(BELOW);
  }
}
