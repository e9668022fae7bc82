import { painted } from '#browser/dom/painted.ts';
import { around, markOf } from '#browser/dom/part.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';

/** What the browser's history keeps of a view beside its address. */
interface Place {
  /** Scroll position in CSS pixels. */
  y: number;
  /** Selector of the element that had the focus, or null. */
  focus: string | null;
}

interface State {
  place?: Place;
  /** The facet sheet was open over this entry. */
  sheet?: boolean;
}

/**
 * The address is the state of the finder; its history also keeps where the reader was. The list is drawn
 * after the page has loaded, so the browser's own scroll restoration would come too early.
 */
export class AddressBar {
  readonly #root: HTMLElement;
  /** While a view is being brought back, the page scrolls by itself: that is not where the reader was. */
  #held = true;
  /** What the reader pressed or came to last; some browsers give what is clicked no focus. */
  #touched: Element | null = null;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    history.scrollRestoration = 'manual';
    document.addEventListener('scrollend', () => this.remember(), { passive: true, signal });
    const touch = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      this.#touched = target;
      // Before the browser leaves by a link the place must stand in the entry: a later write may come too late.
      if (target.closest('a')) this.remember();
      // Anything else shows as pressed first: writing takes longer than a reader should wait for that.
      else void painted().then(() => this.remember());
    };
    root.addEventListener('click', touch, { capture: true, signal });
    root.addEventListener('focusin', touch, { signal });
    window.addEventListener('pagehide', () => this.remember(), { signal });
  }

  get state(): State {
    return (history.state as State | null) ?? {};
  }

  /** A new entry for a new view. The same view again makes no entry. */
  push(address: string): void {
    if (this.#isHere(address)) return;
    this.remember();
    this.#held = false;
    history.pushState({}, '', address);
  }

  /** The same entry with another address, e.g. while the reader is typing. */
  replace(address: string, state: State = this.state): void {
    this.#write(state, address);
  }

  /** An entry over the same address, which closes the sheet when the reader goes back. */
  pushSheet(): void {
    this.remember();
    history.pushState({ sheet: true }, '');
  }

  /** Nothing is noted until `restore`. To be called first thing when the reader goes back or forward. */
  hold(): void {
    this.#held = true;
  }

  /** Notes scroll and focus in the current entry. */
  remember(): void {
    if (this.#held) return;
    const element = this.#touched ?? document.activeElement;
    const focus = element && this.#root.contains(element) ? selectorOf(element) : null;
    this.#write({
      ...this.state,
      place: { y: window.scrollY, focus: focus ?? this.state.place?.focus ?? null },
    });
  }

  /** Brings scroll and focus back, once the view of this entry is drawn. A new entry has nothing to restore. */
  restore(): void {
    const { place } = this.state;
    this.#held = false;
    if (!place) return;
    if (place.focus) this.#root.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
    window.scrollTo({ top: place.y, behavior: 'instant' });
  }

  #isHere(address: string): boolean {
    return new URL(address, location.href).href === location.href;
  }

  #write(state: State, address?: string) {
    try {
      history.replaceState(state, '', address);
    } catch {
      // Some browsers refuse more than a hundred writes in half a minute: the place is then a little older.
    }
  }
}

/** How to find an element of the finder again after everything is drawn anew; null when it has no name. */
export function selectorOf(element: Element): string | null {
  const card = around(element, CARD_PARTS, 'card');
  if (card) {
    const slug = CSS.escape(markOf(card, CARD_PARTS, 'card'));
    return `${CARD_PARTS.selector('card', slug)} ${CARD_PARTS.selector('title')}`;
  }
  for (const name of ['sort', 'open'] as const)
    if (around(element, FINDER_PARTS, name)) return FINDER_PARTS.selector(name);
  const field = element.closest<HTMLInputElement>('input[name]');
  if (field?.type === 'checkbox')
    return `input[name="${CSS.escape(field.name)}"][value="${CSS.escape(field.value)}"]`;
  if (field) return `input[name="${CSS.escape(field.name)}"]`;
  return null;
}
