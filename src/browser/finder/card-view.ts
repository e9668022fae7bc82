import { h } from '#browser/dom/h.ts';
import { copyOf, markOf, part } from '#browser/dom/part.ts';
import { shelfMark } from '#browser/dom/shelf-mark.ts';
import { markedText } from '#browser/search/marked-text.ts';
import { type CaseCard, cardTexts } from '#core/cases/card.ts';
import { drawingAddress } from '#core/drawings/drawing-address.ts';
import type { Selection } from '#core/finder/selection.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** A passage of a hit: text parts, some of them marked. */
export interface Passage {
  anchor: string | null;
  heading: string;
  parts: readonly { text: string; mark: boolean }[];
}

/** What was searched, and whether just as it was typed. */
export type SearchedWords = Pick<Selection, 'query' | 'literal'>;

/** The texts of a card; each goes into the part of its name. */
const FIELDS = [
  'business',
  'company',
  'place',
  'wall',
  'concerns',
  'from',
  'to',
  'summary',
  'term',
  'figure',
  'supporter',
  'depth',
] as const satisfies readonly (keyof ReturnType<typeof cardTexts>)[];

/** Fills a clone of the page's own card template, so that cards look the same with and without JavaScript. */
export function drawCard(
  template: HTMLTemplateElement,
  card: CaseCard,
  root: string,
  words: SearchedWords,
  isNew = false,
): HTMLElement {
  const article = copyOf(template);
  article.setAttribute(CARD_PARTS.attribute('card'), card.slug);
  const badge = part(article, CARD_PARTS, 'badge');
  const title = part(article, CARD_PARTS, 'title', HTMLAnchorElement);
  title.replaceChildren(...brokenTitle(card));
  if (card.upcoming) {
    title.replaceWith(h('span', CARD_PARTS.mark('plainTitle'), ...title.childNodes));
    badge.hidden = false;
  } else title.href = caseAddress(root, card.slug, words);
  if (card.shelf) badge.after(shelfMark(card.shelf));
  if (isNew) badge.after(h('span', { class: 'badge badge--new' }, '新着'));
  const drawing = withBase(root, drawingAddress(card.drawing));
  part(article, CARD_PARTS, 'picture').querySelector('use')?.setAttribute('href', drawing);
  const texts = cardTexts(card);
  for (const name of FIELDS) {
    const place = part(article, CARD_PARTS, name);
    place.textContent = texts[name];
    place.hidden = texts[name] === '';
  }
  part(article, CARD_PARTS, 'stuck').hidden = !texts.wall && !texts.concerns;
  part(article, CARD_PARTS, 'turn').hidden = !texts.to;
  part(article, CARD_PARTS, 'outcome').hidden = !texts.figure;
  return article;
}

/** Shows where the query stands in the case, with a link straight to that section. */
export function showPassage(
  article: HTMLElement,
  { anchor, heading, parts }: Passage,
  root: string,
  words: SearchedWords,
): void {
  const place = part(article, CARD_PARTS, 'passage');
  const address = caseAddress(root, markOf(article, CARD_PARTS, 'card'), words, anchor);
  const link = anchor && heading && h('a', { class: 'card__section', href: address }, heading);
  place.replaceChildren(...(link ? [link] : []), markedText(parts));
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

/** The title with the places where it may break, as the page's own headings have them. */
function brokenTitle({ title, breaks = [] }: CaseCard): (string | Node)[] {
  const parts = [0, ...breaks].map((start, index) => title.slice(start, breaks[index]));
  return parts.flatMap((part, index) => (index ? [h('wbr'), part] : [part]));
}
