import { cleanQuery } from '../domain/facet/selection.ts';
import { createSearch, type SearchClient, type SearchOutcome } from '../search/client.ts';
import type { Hit } from '../search/engine.ts';
import { interpretationNote } from './interpretation-view.ts';
import { drawSearchCard } from './search-card.ts';

const STEP = 20;

/** What the address asks for: words, and whether just as they are typed. */
interface Asked {
  query: string;
  literal: boolean;
}

/** `/search/?q=`: the whole site by words. The address is the state. */
class SiteSearch extends HTMLElement {
  #client: SearchClient | undefined;
  #turn = 0;

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = cleanQuery(String(new FormData(event.target as HTMLFormElement).get('q') ?? ''));
      history.pushState(null, '', addressOf({ query, literal: false }));
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
    if (input && document.activeElement !== input) input.value = asked.query;
    this.#notice('');
    this.#part('list').replaceChildren();
    this.#part('note').replaceChildren();
    if (!asked.query) return this.#status('');
    this.#status('探しています …');
    try {
      this.#client ??= createSearch({ base: this.dataset.searchIndex ?? '' });
      const outcome = await this.#client.search(asked.query, { expand: !asked.literal });
      if (turn === this.#turn) await this.#draw(outcome, asked, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status('');
      this.#notice((error as Error).message, () => void this.#show());
    }
  }

  async #draw(outcome: SearchOutcome, asked: Asked, turn: number) {
    const holding = outcome.hits.filter((hit) => hit.tier !== 'near');
    const near = outcome.hits.filter((hit) => hit.tier === 'near');
    if (outcome.tooLong) this.#notice('言葉が長すぎます。短くして、もう一度お試しください。');
    this.#status(this.#sentence(outcome, holding.length, near.length));
    const note = interpretationNote(
      outcome.interpretation,
      asked.literal,
      addressOf({ ...asked, literal: !asked.literal }),
    );
    this.#part('note').replaceChildren(...(note ? [note] : []), ...this.#suggestion(outcome));
    if (!holding.length && near.length) {
      const heading = document.createElement('h2');
      heading.className = 'search-near';
      heading.textContent = '近い結果';
      this.#part('list').append(heading);
    }
    await this.#more(outcome, holding.length ? holding : near, 0, turn);
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
    link.href = addressOf({ query: suggestion, literal: false });
    link.textContent = suggestion;
    text.append('もしかして: ', link);
    return [text];
  }

  async #more(outcome: SearchOutcome, hits: readonly Hit[], from: number, turn: number) {
    const client = this.#client as SearchClient;
    const pages = await Promise.all(
      hits.slice(from, from + STEP).map((hit) => client.passages(outcome, hit.id, { limit: 2 })),
    );
    if (turn !== this.#turn) return;
    const template = this.#part<HTMLTemplateElement>('card');
    const root = this.dataset.root ?? '/';
    const search = location.search;
    this.#part('list').append(...pages.map((page) => drawSearchCard(template, page, root, search)));
    if (from + STEP < hits.length)
      this.#part('list').append(this.#moreButton(outcome, hits, from + STEP, turn));
  }

  #moreButton(outcome: SearchOutcome, hits: readonly Hit[], from: number, turn: number): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = `続きを見る（残り ${hits.length - from}件）`;
    button.addEventListener('click', async () => {
      await this.#more(outcome, hits, from, turn);
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
    const notice = this.#part('notice');
    notice.textContent = text;
    notice.hidden = text === '';
    if (!text || !retry) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = 'もう一度試す';
    button.addEventListener('click', retry);
    notice.append(' ', button);
  }
}

function readAddress(): Asked {
  const params = new URLSearchParams(location.search);
  return { query: cleanQuery(params.get('q') ?? ''), literal: params.get('exact') === '1' };
}

function addressOf({ query, literal }: Asked): string {
  if (!query) return location.pathname;
  return `${location.pathname}?${new URLSearchParams({ q: query, ...(literal ? { exact: '1' } : {}) })}`;
}

customElements.define('site-search', SiteSearch);
