import { PageParts } from './page-parts.ts';

/** The card of a case in a list, as the finder fills it and the save button reads it; `card` holds the slug. */
export const CARD_PARTS = new PageParts('article', 'src/components/cases/CaseCard.astro', {
  card: 'data-case',
  badge: 'data-field=badge',
  depth: 'data-field=depth',
  title: 'data-field=title',
  plainTitle: 'data-field=plain-title',
  company: 'data-field=company',
  facts: 'data-field=facts',
  summary: 'data-field=summary',
  passage: 'data-field=passage',
  tags: 'data-field=tags',
});

/** A list of cards that the arrow keys go along, from title to title. */
export const CARD_LIST_PARTS = new PageParts('div', 'every template with a list of cards', {
  list: 'data-cards',
  title: 'data-field=title',
});
