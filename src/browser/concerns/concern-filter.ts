import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { every, markOf } from '#browser/dom/part.ts';
import { searchTroubleText } from '#browser/search/search-trouble.ts';
import { cleanQuery } from '#core/finder/selection.ts';
import { createSearch, type SearchClient } from '#core/search/client.ts';
import { CONCERN_PARTS } from '#core/site/concern-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';

const PAUSE_MS = 200;

/** 気がかりから探す: leaves those of the list that words speak of, as the search reads them. `?q=` is the state. */
class ConcernFilter extends PageElement<typeof CONCERN_PARTS> {
  protected readonly parts = CONCERN_PARTS;
  #client!: SearchClient;

  protected begin() {
    this.#client = createSearch({ base: this.given('searchIndex') });
    for (const waiting of every(this, CONCERN_PARTS, 'waiting')) waiting.classList.remove('waits');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      const query = cleanQuery(this.#input.value);
      history.replaceState(null, '', location.pathname + (query && `?${new URLSearchParams({ q: query })}`));
      void this.#choose(query);
    };
    this.on('input', 'input', (event) => {
      // Kana on their way to kanji are not words yet.
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MS);
    });
    this.on('input', 'compositionend', settle);
    this.on('input', 'change', settle);
    const query = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
    if (!query) return;
    this.#input.value = query;
    void this.#choose(query);
  }

  get #input() {
    return this.place('input', HTMLInputElement);
  }

  async #choose(query: string) {
    const turn = this.turn();
    let wanted: ReadonlySet<string> | undefined;
    try {
      wanted = query ? new Set(await this.#client.concernsFor(query)) : undefined;
    } catch (error) {
      const message = searchTroubleText(error);
      if (turn.current) this.notice(message, () => this.#choose(query));
      return;
    }
    if (!turn.current) return;
    this.notice('');
    const items = every(this, CONCERN_PARTS, 'item');
    for (const item of items) item.hidden = !(wanted?.has(markOf(item, CONCERN_PARTS, 'item')) ?? true);
    // The inner sections first: one is hidden with all that stands in it.
    for (const section of every(this, CONCERN_PARTS, 'section').reverse())
      section.hidden = every(section, CONCERN_PARTS, 'item').every(({ hidden }) => hidden);
    this.#tell(query, items.filter(({ hidden }) => !hidden).length);
  }

  #tell(query: string, shown: number) {
    if (!query) this.status('');
    else if (shown > 0) this.status(`「${query}」に当てはまる気がかり ${shown}件`);
    else {
      const href = `${withBase(this.root, paths.search)}?${new URLSearchParams({ q: query })}`;
      this.place('status').replaceChildren(
        `「${query}」に当てはまる気がかりはありません。`,
        h('a', { href }, 'サイト全体を、この言葉で検索する'),
      );
    }
  }
}

customElements.define('concern-filter', ConcernFilter);
