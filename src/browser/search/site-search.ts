import { button, h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { inside } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import type { Turn } from '#browser/dom/turns.ts';
import { drawQuestions } from '#browser/saved/case-view.ts';
import { OpenPages } from '#browser/saved/pages.ts';
import { TROUBLES } from '#browser/saved/saved-messages.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { cleanQuery, MAX_QUERY } from '#core/finder/selection.ts';
import { holds, save } from '#core/saved/list.ts';
import type { SearchClient, SearchOutcome } from '#core/search/client.ts';
import type { Hit } from '#core/search/engine.ts';
import { marksFor } from '#core/search/marks.ts';
import { SEARCH_PARTS } from '#core/site/search-parts.ts';
import { interpretationNote } from './interpretation-view.ts';
import { lackingNote } from './lacking-note.ts';
import { openSearch } from './open-search.ts';
import { drawSearchCard } from './search-card.ts';
import { searchTroubleText } from './search-trouble.ts';

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
  turn: Turn;
}

/** `/search/?q=`: the whole site by words. The address is the state. */
class SiteSearch extends PageElement<typeof SEARCH_PARTS> {
  protected readonly parts = SEARCH_PARTS;
  #client!: Promise<SearchClient>;
  #pages!: OpenPages;

  protected begin() {
    const { signal } = this;
    this.#client = openSearch(this.given('searchIndex'), this.root);
    this.#pages = new OpenPages(this.root);
    this.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        const query = cleanQuery(this.#input.value);
        history.pushState(null, '', location.pathname + searchOf({ query, literal: false }));
        void this.#show();
      },
      { signal },
    );
    window.addEventListener('popstate', () => void this.#show(), { signal });
    void this.#show();
  }

  get #input() {
    return inside(this, 'input[name=q]', HTMLInputElement);
  }

  async #show() {
    const turn = this.turn();
    const asked = readAddress();
    const input = this.#input;
    if (cleanQuery(input.value) !== asked.query) input.value = asked.query;
    this.notice(asked.cut ? `言葉が長いので、先頭の${MAX_QUERY}文字で探しました。` : '');
    const list = this.place('list');
    list.replaceChildren();
    this.place('note').replaceChildren();
    this.place('ways').hidden = asked.query !== '';
    list.setAttribute('aria-busy', 'true');
    try {
      if (asked.query) await this.#find(asked, turn);
      else this.status('');
    } catch (error) {
      const message = searchTroubleText(error);
      if (!turn.current) return;
      this.status('');
      this.notice(message, () => this.#show());
      this.place('ways').hidden = false;
    } finally {
      if (turn.current) list.removeAttribute('aria-busy');
    }
  }

  async #find(asked: Asked, turn: Turn) {
    this.status('探しています …');
    const client = await this.#client;
    const outcome = await client.search(asked.query, { expand: !asked.literal });
    if (turn.current) await this.#draw(outcome, asked, turn);
  }

  async #draw(outcome: SearchOutcome, asked: Asked, turn: Turn) {
    const { hits } = outcome;
    this.place('ways').hidden = hits.length > 0;
    if (outcome.tooLong) this.notice('言葉が長すぎます。短くして、もう一度お試しください。');
    this.status(this.#sentence(outcome));
    const note = interpretationNote(
      outcome,
      asked.literal,
      location.pathname + searchOf({ ...asked, literal: !asked.literal }),
      this.root,
    );
    this.place('note').replaceChildren(
      ...(note ? [note] : []),
      ...this.#suggestion(outcome),
      ...this.#without(outcome),
    );
    await this.#more({ outcome, hits, search: searchOf(asked), turn }, 0);
  }

  #sentence({ query, empty, tooLong, hits }: SearchOutcome): string {
    const number = (wanted: (tier: string) => boolean) => hits.filter(({ tier }) => wanted(tier)).length;
    const holding = number((tier) => tier !== 'near' && tier !== 'meta');
    const near = number((tier) => tier === 'near');
    const sources = number((tier) => tier === 'meta');
    if (tooLong) return '';
    if (empty) return '文字や数字の入った言葉で探してください。';
    if (holding) return `「${query}」を含むページ ${holding}件`;
    if (near) return `「${query}」を含むページはありません。近い内容のページを並べます。`;
    if (sources) return `「${query}」は、出典にだけ出てきます。`;
    return `「${query}」の事例や記事は、まだありません。言葉を短くするか、別の言い方をお試しください。`;
  }

  #suggestion({ suggestion }: SearchOutcome): HTMLElement[] {
    if (!suggestion) return [];
    const href = location.pathname + searchOf({ query: suggestion, literal: false });
    return [h('p', {}, 'もしかして: ', h('a', { href }, suggestion))];
  }

  /** Where nothing holds all words: the ways on that leave one of them out, with how many pages those have. */
  #without({ without, query }: SearchOutcome): HTMLElement[] {
    if (without.length === 0) return [];
    const ways = without.map(({ word, pages }) => {
      const fewer = cleanQuery(query.replace(word, ' '));
      const href = location.pathname + searchOf({ query: fewer, literal: false });
      return h('li', {}, h('a', { href }, `「${word}」を外すと${pages}件`));
    });
    return [h('ul', { class: 'search-without' }, ...ways)];
  }

  async #more(drawing: Drawing, from: number) {
    const { outcome, hits, search, turn } = drawing;
    const client = await this.#client;
    const shown = hits.slice(from, from + STEP);
    const found = await Promise.all(
      shown.map(async (hit) => ({ hit, page: await client.passages(outcome, hit.id, { limit: 2 }) })),
    );
    if (!turn.current) return;
    const list = this.place('list');
    const template = this.place('card', HTMLTemplateElement);
    for (const [at, { hit, page }] of found.entries()) {
      const marks = { marks: marksFor(outcome, hit.id) };
      const tags = page.document.tags.map((tag) => client.markText(marks, tag));
      const heading = HEADINGS[hit.tier];
      if (heading && hits[from + at - 1]?.tier !== hit.tier)
        list.append(h('h2', { class: 'search-near' }, heading));
      const card = drawSearchCard(template, page, tags, this.root, search, this.#open);
      card.setAttribute(SEARCH_PARTS.attribute('tier'), hit.tier);
      const lacking = alone(hit, outcome) ? null : lackingNote(hit.lacks);
      if (lacking) card.append(lacking);
      list.append(card);
    }
    if (from + STEP < hits.length) list.append(this.#moreButton(drawing, from + STEP));
  }

  /** Shows the questions of a page in its card, each to be saved by itself. */
  readonly #open = async (place: string, inside: HTMLElement) => {
    const store = SavedCases.of(this.root);
    try {
      const { questions } = await this.#pages.page(place);
      inside.replaceChildren(
        questions.length
          ? drawQuestions(questions, {
              isSaved: (key) => holds(store.read().list, key),
              save: (item) => {
                const { trouble } = store.update((list) => save(list, item));
                if (trouble) this.notice(TROUBLES[trouble]);
              },
            })
          : '問いかけはありません。',
      );
    } catch (error) {
      inside.textContent = troubleText(error, {
        what: '問いかけを読み込めませんでした。',
        connection: '通信の状態を確かめて、もう一度開いてください。',
      });
    }
  };

  #moreButton(drawing: Drawing, from: number): HTMLElement {
    const text = `続きを見る（残り ${drawing.hits.length - from}件）`;
    const more = button('button button--quiet', text, async () => {
      try {
        await this.#more(drawing, from);
      } catch (error) {
        const message = searchTroubleText(error);
        if (drawing.turn.current) this.notice(message);
        return;
      }
      const next = more.nextElementSibling?.querySelector('a');
      more.remove();
      next?.focus();
    });
    return more;
  }
}

/** What stands over pages that do not hold the query in their text. */
const HEADINGS: Readonly<Record<string, string>> = {
  meta: '出典にだけ出てくるページ',
  near: '一部の言葉だけを含むページ・近い内容',
};

/** The line above the list has said already that no page holds the query. */
const alone = ({ lacks = [] }: Hit, { hits, query }: SearchOutcome) =>
  lacks.length === 1 && lacks[0] === query && hits[0]?.tier === 'near';

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
