import { createSearch, type SearchClient, type SearchOutcome } from '../../../src/core/search/client.ts';
import type { Hit } from '../../../src/core/search/engine.ts';
import type { MarkedPart } from '../../../src/core/search/marks.ts';
import type { PagePassages } from '../../../src/core/search/passages.ts';
import { SearchUnavailable } from '../../../src/core/search/unavailable.ts';
import { type Words, wordsFor } from './words.ts';

/** How many results are shown at first, and more each time. */
const STEP = 10;
/** Passages of a result. */
const PASSAGES = 2;

/**
 * `<pagefind-ja-search base="/pagefind-ja/">`: a box and its results, in the page's own type and colours. What is typed
 * leaves the browser for nowhere; nothing is loaded before the box is entered. Attributes: `base`, the folder of the
 * search (default `/pagefind-ja/`); `label`, what the box is called. Its language is that of the page.
 */
export class PagefindJaSearch extends HTMLElement {
  #client: SearchClient | undefined;
  #words: Words = wordsFor('ja');
  /** Counts what was asked, so that a late answer never covers a newer one. */
  #turn = 0;
  readonly #input = make('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  readonly #status = make('p', { class: 'pagefind-ja__status', role: 'status' });
  readonly #note = make('div', { class: 'pagefind-ja__note' });
  readonly #list = make('div', { class: 'pagefind-ja__list' });

  connectedCallback(): void {
    if (this.#client) return;
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? '';
    this.#words = wordsFor(lang);
    this.#client = createSearch({ base: this.#base });
    this.#input.setAttribute('aria-label', this.getAttribute('label') ?? this.#words.label);
    this.#input.placeholder = this.getAttribute('label') ?? this.#words.label;
    const form = make('form', { role: 'search', class: 'pagefind-ja__form' }, this.#input);
    this.replaceChildren(form, this.#status, this.#note, this.#list);
    // A failure is told when something is asked for.
    this.#input.addEventListener('focus', () => void this.#client?.prepare().catch(() => {}), { once: true });
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.#show();
    });
    // What an input method is still turning into words is not asked for.
    this.#input.addEventListener('compositionend', () => void this.#show());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#show();
    });
  }

  get #base(): string {
    return new URL(this.getAttribute('base') ?? '/pagefind-ja/', document.baseURI).href.replace(/\/?$/, '/');
  }

  override focus(options?: FocusOptions): void {
    this.#input.focus(options);
  }

  /** Asks for something as if it had been typed. */
  search(query: string): Promise<void> {
    this.#input.value = query;
    return this.#show();
  }

  async #show(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isCurrent = () => turn === this.#turn;
    const client = this.#client as SearchClient;
    const query = this.#input.value.trim();
    if (query === '') {
      this.#clear();
      return;
    }
    if (this.#list.childElementCount === 0) this.#status.textContent = this.#words.searching;
    try {
      const outcome = await client.search(query);
      const first = await this.#results(outcome, 0);
      if (!isCurrent()) return;
      this.#clear();
      this.#status.textContent = this.#sentence(outcome);
      this.#note.replaceChildren(...this.#notes(outcome));
      this.#list.replaceChildren(...first);
    } catch (error) {
      if (!isCurrent()) return;
      this.#clear();
      this.#tell(error);
    }
  }

  /** What does not come is a matter of the connection or the site, anything else a fault of the program. */
  #tell(error: unknown): void {
    this.#status.textContent =
      error instanceof SearchUnavailable ? this.#words.unavailable : this.#words.fault;
    console.error(error);
  }

  #clear(): void {
    this.#status.textContent = '';
    this.#note.replaceChildren();
    this.#list.replaceChildren();
  }

  #sentence({ query, hits, tooLong, empty }: SearchOutcome): string {
    const words = this.#words;
    if (tooLong) return words.tooLong;
    if (empty) return words.empty;
    const holding = hits.filter(({ tier }) => tier !== 'near').length;
    if (holding > 0) return words.found(query, holding);
    return hits.length > 0 ? words.near(query) : words.none(query);
  }

  #notes({ interpretation, suggestion }: SearchOutcome): Node[] {
    const { widened, word, suggestion: perhaps } = this.#words;
    const notes: Node[] = interpretation.map(({ from, to, why }) =>
      make('p', {}, widened(from, to.slice(0, 4).map(word).join(''), why)),
    );
    if (suggestion) {
      const again = make('button', { type: 'button', class: 'pagefind-ja__again' }, suggestion);
      again.addEventListener('click', () => {
        void this.search(suggestion);
        this.#input.focus();
      });
      notes.push(make('p', {}, perhaps, again));
    }
    return notes;
  }

  async #results(outcome: SearchOutcome, from: number): Promise<HTMLElement[]> {
    const { hits } = outcome;
    const shown = hits.slice(from, from + STEP);
    const pages = await Promise.all(
      shown.map((hit) => (this.#client as SearchClient).passages(outcome, hit.id, { limit: PASSAGES })),
    );
    const drawn = pages.flatMap((page, at) => {
      const item = this.#result(page, shown[at] as Hit);
      const isFirstNear =
        shown[at]?.tier === 'near' && hits[from + at - 1] && hits[from + at - 1]?.tier !== 'near';
      return isFirstNear ? [make('p', { class: 'pagefind-ja__others' }, this.#words.others), item] : [item];
    });
    const left = hits.length - from - STEP;
    if (left > 0) drawn.push(this.#moreButton(outcome, from + STEP, left));
    return drawn;
  }

  #moreButton(outcome: SearchOutcome, from: number, left: number): HTMLElement {
    const more = make('button', { type: 'button', class: 'pagefind-ja__more' }, this.#words.more(left));
    const turn = this.#turn;
    more.addEventListener('click', async () => {
      const next = await this.#results(outcome, from).catch((error: unknown) => {
        this.#tell(error);
        return [];
      });
      if (turn !== this.#turn || next.length === 0) return;
      more.replaceWith(...next);
      next
        .find((one) => one.matches('article'))
        ?.querySelector('a')
        ?.focus();
    });
    return more;
  }

  #result({ document: { url }, title, passages }: PagePassages, { tier }: Hit): HTMLElement {
    // Addresses of pages count from the folder that the search lies in.
    const href = new URL(url.slice(1), new URL('../', this.#base)).href;
    const parts = passages.map(({ anchor, heading, headingParts, parts: text }) => {
      const link =
        anchor &&
        heading &&
        make('a', { href: `${href}#${encodeURIComponent(anchor)}` }, ...marked(headingParts));
      return make('p', { class: 'pagefind-ja__passage' }, ...(link ? [link, ' '] : []), ...marked(text));
    });
    const name = make('p', { class: 'pagefind-ja__title' }, make('a', { href }, ...marked(title)));
    return make('article', { class: 'pagefind-ja__result', 'data-tier': tier }, name, ...parts);
  }
}

/** Text and `<mark>`; never markup out of a page. */
const marked = (parts: readonly MarkedPart[]) =>
  parts.map(({ text, mark }) => (mark ? make('mark', {}, text) : text));

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

if (!customElements.get('pagefind-ja-search')) customElements.define('pagefind-ja-search', PagefindJaSearch);
