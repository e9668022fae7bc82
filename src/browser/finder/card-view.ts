import { markedText } from '#browser/search/marked-text.ts';
import type { CaseCard } from '#core/cases/card.ts';
import type { Selection } from '#core/finder/selection.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** A passage of a hit: text parts, some of them marked. */
export interface Passage {
  anchor: string | null;
  heading: string;
  parts: readonly { text: string; mark: boolean }[];
}

/** What was searched, and whether just as it was typed. */
export type SearchedWords = Pick<Selection, 'query' | 'literal'>;

/** Fills a clone of the page's own card template, so that cards look the same with and without JavaScript. */
export function drawCard(
  template: HTMLTemplateElement,
  card: CaseCard,
  root: string,
  words: SearchedWords,
  isNew = false,
): HTMLElement {
  const article = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const field = (name: string) => article.querySelector<HTMLElement>(`[data-field="${name}"]`);
  article.dataset.case = card.slug;
  const title = field('title') as HTMLAnchorElement;
  if (card.upcoming) {
    const plain = document.createElement('span');
    setTitle(plain, card);
    plain.dataset.field = 'plain-title';
    title.replaceWith(plain);
    field('badge')?.removeAttribute('hidden');
  } else {
    title.href = caseAddress(root, card.slug, words);
    setTitle(title, card);
  }
  if (isNew) {
    const badge = document.createElement('span');
    badge.className = 'card__badge card__badge--new';
    badge.textContent = '新着';
    field('badge')?.after(badge);
  }
  setText(field('company'), card.companyName);
  setText(field('facts'), card.companyFacts);
  setText(field('summary'), card.summary);
  field('tags')?.replaceChildren(
    ...card.tags.map(({ id, label }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'tag-list__link';
      link.href = withBase(root, paths.facet('tag', id));
      link.textContent = `#${label}`;
      item.append(link);
      return item;
    }),
  );
  return article;
}

/** Shows where the query stands in the case, with a link straight to that section. */
export function showPassage(
  article: HTMLElement,
  passage: Passage,
  root: string,
  words: SearchedWords,
): void {
  const place = article.querySelector<HTMLElement>('[data-field="passage"]');
  if (!place) return;
  const text = markedText(passage.parts);
  const link = document.createElement('a');
  link.className = 'card__section';
  link.href = caseAddress(root, article.dataset.case ?? '', words, passage.anchor);
  link.textContent = passage.heading;
  place.replaceChildren(...(passage.anchor && passage.heading ? [link] : []), text);
  place.hidden = false;
}

/** The words travel in the address, so that the page can mark the same ones. */
export function caseAddress(
  root: string,
  slug: string,
  { query, literal }: SearchedWords,
  anchor?: string | null,
): string {
  const search = query ? `?${new URLSearchParams({ q: query, ...(literal ? { exact: '1' } : {}) })}` : '';
  return `${withBase(root, paths.case(slug))}${search}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}

function setText(element: HTMLElement | null, text: string) {
  if (element) element.textContent = text;
}

/** The title with the places where it may break, as the page's own headings have them. */
function setTitle(element: HTMLElement, { title, breaks = [] }: CaseCard) {
  const parts = [0, ...breaks].map((start, index) => title.slice(start, breaks[index]));
  element.replaceChildren(
    ...parts.flatMap((part, index) => (index ? [document.createElement('wbr'), part] : [part])),
  );
}
