import { cleanQuery } from '../domain/facet/selection.ts';
import { withBase } from '../domain/paths.ts';
import { createSearch, type SearchClient, type SearchOutcome } from './client.ts';
import type { Hit } from './engine.ts';
import type { PagePassages } from './passages.ts';

const KINDS = { case: '支援事例', knowhow: '支援ノウハウ', page: 'このサイトについて' } as const;
const STEP = 20;

/** `/search/?q=`: the whole site by words. The address is the state. */
class SiteSearch extends HTMLElement {
  #client: SearchClient | undefined;
  #turn = 0;

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = cleanQuery(String(new FormData(event.target as HTMLFormElement).get('q') ?? ''));
      history.pushState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
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
    const query = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    if (input && document.activeElement !== input) input.value = query;
    this.#notice('');
    this.#part('list').replaceChildren();
    if (!query) {
      this.#status('');
      return;
    }
    this.#status('探しています …');
    try {
      this.#client ??= createSearch({ base: this.dataset.searchIndex ?? '' });
      const outcome = await this.#client.search(query);
      if (turn === this.#turn) await this.#draw(outcome, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status('');
      this.#notice((error as Error).message, () => this.#show());
    }
  }

  async #draw(outcome: SearchOutcome, turn: number) {
    const exact = outcome.hits.filter((hit) => hit.tier !== 'near');
    if (outcome.tooLong) this.#notice('言葉が長すぎます。短くして、もう一度お試しください。');
    this.#status(
      exact.length
        ? `「${outcome.query}」を含むページ ${exact.length}件`
        : outcome.hits.length
          ? `「${outcome.query}」をそのまま含むページはありません。近い結果を並べます。`
          : `「${outcome.query}」に当てはまるページはありません。言葉を短くするか、別の言い方をお試しください。`,
    );
    await this.#more(outcome, exact.length ? exact : outcome.hits, 0, turn);
  }

  async #more(outcome: SearchOutcome, hits: readonly Hit[], from: number, turn: number) {
    const pages = await Promise.all(
      hits.slice(from, from + STEP).map((hit) => this.#client?.passages(outcome, hit.id, { limit: 2 })),
    );
    if (turn !== this.#turn) return;
    const cards = pages.flatMap((page) => (page ? [this.#card(page, outcome.query)] : []));
    this.#part('list').append(...cards);
    if (from + STEP >= hits.length) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = `続きを見る（残り ${hits.length - from - STEP}件）`;
    button.addEventListener('click', async () => {
      await this.#more(outcome, hits, from + STEP, turn);
      const next = button.nextElementSibling?.querySelector('a');
      button.remove();
      next?.focus();
    });
    this.#part('list').append(button);
  }

  #card(page: PagePassages, query: string): HTMLElement {
    const template = this.#part<HTMLTemplateElement>('card');
    const article = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
    const field = (name: string) => article.querySelector(`[data-field="${name}"]`) as HTMLElement;
    const address = `${withBase(this.dataset.root ?? '/', page.document.url)}?${new URLSearchParams({ q: query })}`;
    field('kind').textContent = KINDS[page.document.kind];
    (field('title') as HTMLAnchorElement).href = address;
    field('title').replaceChildren(marked(page.title));
    if (page.document.companyLine) field('company').append(marked(page.companyLine));
    else field('company').remove();
    for (const passage of page.passages) {
      const text = document.createElement('p');
      text.className = 'card__passage';
      if (passage.anchor && passage.heading) {
        const link = document.createElement('a');
        link.className = 'card__section';
        link.href = `${address}#${encodeURIComponent(passage.anchor)}`;
        link.textContent = passage.heading;
        text.append(link);
      }
      text.append(marked(passage.parts));
      field('passages').append(text);
    }
    if (page.document.kind === 'case') article.dataset.case = page.document.url.split('/').at(-2) ?? '';
    return article;
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

function marked(parts: readonly { text: string; mark: boolean }[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, mark } of parts) {
    const node = mark ? document.createElement('mark') : document.createTextNode(text);
    if (mark) node.textContent = text;
    fragment.append(node);
  }
  return fragment;
}

customElements.define('site-search', SiteSearch);
