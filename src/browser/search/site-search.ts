import { showNotice } from '#browser/dom/notice.ts';
import { cleanQuery, MAX_QUERY } from '#core/finder/selection.ts';
import { createSearch, type SearchClient, type SearchOutcome } from '#core/search/client.ts';
import type { Hit } from '#core/search/engine.ts';
import { marksFor } from '#core/search/marks.ts';
import { interpretationNote } from './interpretation-view.ts';
import { drawSearchCard } from './search-card.ts';

const STEP = 20;

/** What the address asks for: words, and whether just as they are typed. */
interface Asked {
  query: string;
  literal: boolean;
  /** The address holds more words than are searched. */
  cut: boolean;
}

/** Hits in rank order, the near ones last, drawn a few at a time. */
interface Drawing {
  outcome: SearchOutcome;
  hits: readonly Hit[];
  /** Carried along to the pages, so that they mark the same words. */
  search: string;
  turn: number;
}

/** `/search/?q=`: the whole site by words. The address is the state. */
class SiteSearch extends HTMLElement {
  #client: SearchClient | undefined;
  #turn = 0;

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = cleanQuery(String(new FormData(event.target as HTMLFormElement).get('q') ?? ''));
      history.pushState(null, '', location.pathname + searchOf({ query, literal: false }));
      void this.#show();
    });
    window.addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector(`[data-search-${name}]`) as T;
  }

  async #show() {
    const turn = ++this.#turn;
    const asked = readAddress();
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    if (input && cleanQuery(input.value) !== asked.query) input.value = asked.query;
    this.#notice(asked.cut ? `言葉が長いので、先頭の${MAX_QUERY}文字で探しました。` : '');
    this.#part('list').replaceChildren();
    this.#part('note').replaceChildren();
    this.#part('ways').hidden = asked.query !== '';
    this.#part('list').setAttribute('aria-busy', 'true');
    try {
      if (asked.query) await this.#find(asked, turn);
      else this.#status('');
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status('');
      this.#notice((error as Error).message, () => void this.#show());
      this.#part('ways').hidden = false;
    } finally {
      if (turn === this.#turn) this.#part('list').removeAttribute('aria-busy');
    }
  }

  async #find(asked: Asked, turn: number) {
    this.#status('探しています …');
    this.#client ??= createSearch({ base: this.dataset.searchIndex ?? '' });
    const outcome = await this.#client.search(asked.query, { expand: !asked.literal });
    if (turn === this.#turn) await this.#draw(outcome, asked, turn);
  }

  async #draw(outcome: SearchOutcome, asked: Asked, turn: number) {
    const { hits } = outcome;
    this.#part('ways').hidden = hits.length > 0;
    const near = hits.filter((hit) => hit.tier === 'near').length;
    if (outcome.tooLong) this.#notice('言葉が長すぎます。短くして、もう一度お試しください。');
    this.#status(this.#sentence(outcome, hits.length - near, near));
    const note = interpretationNote(
      outcome.interpretation,
      asked.literal,
      location.pathname + searchOf({ ...asked, literal: !asked.literal }),
    );
    this.#part('note').replaceChildren(...(note ? [note] : []), ...this.#suggestion(outcome));
    await this.#more({ outcome, hits, search: searchOf(asked), turn }, 0);
  }

  #sentence({ query, empty, tooLong }: SearchOutcome, holding: number, near: number): string {
    if (tooLong) return '';
    if (empty) return '文字や数字の入った言葉で探してください。';
    if (holding) return `「${query}」を含むページ ${holding}件`;
    if (near) return `「${query}」を含むページはありません。近い内容のページを並べます。`;
    return `「${query}」に当てはまるページはありません。言葉を短くするか、別の言い方をお試しください。`;
  }

  #suggestion({ suggestion }: SearchOutcome): HTMLElement[] {
    if (!suggestion) return [];
    const text = document.createElement('p');
    const link = document.createElement('a');
    link.href = location.pathname + searchOf({ query: suggestion, literal: false });
    link.textContent = suggestion;
    text.append('もしかして: ', link);
    return [text];
  }

  async #more(drawing: Drawing, from: number) {
    const { outcome, hits, search, turn } = drawing;
    const client = this.#client as SearchClient;
    const shown = hits.slice(from, from + STEP);
    const pages = await Promise.all(shown.map((hit) => client.passages(outcome, hit.id, { limit: 2 })));
    if (turn !== this.#turn) return;
    const list = this.#part('list');
    const template = this.#part<HTMLTemplateElement>('card');
    for (const [at, page] of pages.entries()) {
      const { id, tier } = shown[at] as Hit;
      const marks = { marks: marksFor(outcome, id) };
      const tags = page.document.tags.map((tag) => client.markText(marks, tag));
      if (tier === 'near' && hits[from + at - 1]?.tier !== 'near') list.append(nearHeading());
      const card = drawSearchCard(template, page, tags, this.dataset.root ?? '/', search);
      card.dataset.tier = tier;
      list.append(card);
    }
    if (from + STEP < hits.length) list.append(this.#moreButton(drawing, from + STEP));
  }

  #moreButton(drawing: Drawing, from: number): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = `続きを見る（残り ${drawing.hits.length - from}件）`;
    button.addEventListener('click', async () => {
      await this.#more(drawing, from);
      const next = button.nextElementSibling?.querySelector('a');
      button.remove();
      next?.focus();
    });
    return button;
  }

  #status(text: string) {
    this.#part('status').textContent = text;
  }

  #notice(text: string, retry?: () => void) {
    showNotice(this.#part('notice'), text, retry);
  }
}

function nearHeading(): HTMLElement {
  const heading = document.createElement('h2');
  heading.className = 'search-near';
  heading.textContent = '近い結果';
  return heading;
}

function readAddress(): Asked {
  const params = new URLSearchParams(location.search);
  const text = params.get('q') ?? '';
  const cut = [...text.trim()].length > MAX_QUERY;
  return { query: cleanQuery(text), literal: params.get('exact') === '1', cut };
}

/** The query string of a search, `''` for none. */
function searchOf({ query, literal }: Pick<Asked, 'query' | 'literal'>): string {
  return query && `?${new URLSearchParams({ q: query, ...(literal ? { exact: '1' } : {}) })}`;
}

customElements.define('site-search', SiteSearch);
