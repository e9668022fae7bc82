import type { NameOf, PageParts } from '#core/site/page-parts.ts';
import { showNotice } from './notice.ts';
import { part } from './part.ts';
import { type Turn, Turns } from './turns.ts';

type Kind<E extends HTMLElement> = new () => E;

/**
 * A custom element of a page. It finds its parts by the names its template writes, speaks in two places (`status`,
 * a live region: what has just happened; `notice`, a box: what went wrong and how to go on), and lets go of
 * everything it listens to when it leaves the page.
 */
export abstract class PageElement<Parts> extends HTMLElement {
  protected abstract readonly parts: PageParts<NameOf<Parts>>;
  #leaving = new AbortController();
  #turns = new Turns(this.#leaving.signal);

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.#turns = new Turns(this.#leaving.signal);
    void this.begin();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Called whenever the element comes into a page. */
  protected abstract begin(): void | Promise<void>;

  /** Ends when the element leaves the page: for every listener. */
  protected get signal(): AbortSignal {
    return this.#leaving.signal;
  }

  /** Base path of the site. */
  protected get root(): string {
    return this.dataset.root ?? '/';
  }

  /** What the template gives the element as `data-<name>`. @throws Error when it gives nothing */
  protected given(name: string): string {
    const value = this.dataset[name];
    if (value === undefined)
      throw new Error(
        `<${this.localName}> has no data for “${name}”: ${this.parts.template} should write it`,
      );
    return value;
  }

  /** @throws Error when the part is not there or another element */
  protected place(name: NameOf<Parts>): HTMLElement;
  protected place<E extends HTMLElement>(name: NameOf<Parts>, kind: Kind<E>): E;
  protected place(name: NameOf<Parts>, kind: Kind<HTMLElement> = HTMLElement): HTMLElement {
    return part(this, this.parts, name, kind);
  }

  /** Listens to a part, as long as the element is in the page. */
  protected on<Type extends keyof HTMLElementEventMap>(
    name: NameOf<Parts>,
    type: Type,
    work: (event: HTMLElementEventMap[Type]) => unknown,
  ): void {
    this.place(name).addEventListener(type, (event) => void work(event), { signal: this.signal });
  }

  /** Says politely what has happened. */
  protected status(text: string): void {
    this.place('status' as NameOf<Parts>).textContent = text;
  }

  /** Shows what went wrong; `''` takes it away. @param retry given when trying again may help */
  protected notice(text: string, retry?: () => unknown): void {
    showNotice(this.place('notice' as NameOf<Parts>), text, retry);
  }

  /** To be taken before waiting: `if (!turn.current) return` afterwards lets no late answer overwrite a newer one. */
  protected turn(): Turn {
    return this.#turns.next();
  }
}
