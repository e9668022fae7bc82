import { h } from '#browser/dom/h.ts';
import { copyOf, inside, part } from '#browser/dom/part.ts';
import { shelfMark } from '#browser/dom/shelf-mark.ts';
import type { MarkedPart } from '#core/search/marks.ts';
import type { PagePassages } from '#core/search/passages.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { withBase } from '#core/site/paths.ts';
import { SAVE_BUTTON_PARTS } from '#core/site/saved-parts.ts';
import { SEARCH_CARD_PARTS } from '#core/site/search-parts.ts';
import { markedText } from './marked-text.ts';

const KINDS = { case: '支援事例', knowhow: '支援ノウハウ', page: 'このサイトのページ' } as const;

/**
 * A result of the site search, filled into a clone of the page's own template. Of the tags those that were found.
 * @param open brings the questions of a page (`case/<slug>`, `knowhow/<slug>`) into the card, when the reader wants them
 */
export function drawSearchCard(
  template: HTMLTemplateElement,
  page: PagePassages,
  tags: readonly (readonly MarkedPart[])[],
  root: string,
  search: string,
  open: (place: string, inside: HTMLElement) => unknown,
): HTMLElement {
  const { kind, url, companyLine, shelf } = page.document;
  const article = copyOf(template);
  const field = (name: NameOf<typeof SEARCH_CARD_PARTS>) => part(article, SEARCH_CARD_PARTS, name);
  const address = `${withBase(root, url)}${search}`;
  field('kind').textContent = KINDS[kind];
  if (shelf) field('kind').append(' ', shelfMark(shelf));
  const title = part(article, SEARCH_CARD_PARTS, 'title', HTMLAnchorElement);
  title.href = address;
  title.replaceChildren(markedText(page.title));
  if (companyLine) field('company').append(markedText(page.companyLine));
  else field('company').remove();
  const found = tags.filter((parts) => parts.some((part) => part.mark));
  field('tags').append(...found.map((parts) => h('li', {}, '#', markedText(parts))));
  if (!found.length) field('tags').remove();
  field('passages').append(
    ...page.passages.map(({ anchor, heading, headingParts, parts }) => {
      const link =
        anchor &&
        heading &&
        h(
          'a',
          { class: 'card__section', href: `${address}#${encodeURIComponent(anchor)}` },
          markedText(headingParts),
        );
      return h('p', { class: 'card__passage' }, link, markedText(parts));
    }),
  );
  // Its questions come with its page, when they are asked for.
  const asked = part(article, SEARCH_CARD_PARTS, 'asked', HTMLDetailsElement);
  if (kind === 'page') asked.remove();
  else
    asked.addEventListener(
      'toggle',
      () => asked.open && open(`${kind}/${url.split('/').at(-2)}`, field('questions')),
    );
  // The button saves the case of the card that it stands in; other pages cannot be kept.
  if (kind === 'case') article.setAttribute(CARD_PARTS.attribute('card'), url.split('/').at(-2) ?? '');
  else inside(article, SAVE_BUTTON_PARTS.element, HTMLElement).remove();
  return article;
}
