import { PageParts } from './page-parts.ts';

/** The card of a case in a list, as the finder fills it and the save button reads it; `card` holds the slug. */
export const CARD_PARTS = new PageParts('article', 'src/components/cases/CaseCard.astro', {
  card: 'data-case',
  badge: 'data-field=badge',
  depth: 'data-field=depth',
  title: 'data-field=title',
  plainTitle: 'data-field=plain-title',
  picture: 'data-field=picture',
  business: 'data-field=business',
  company: 'data-field=company',
  place: 'data-field=place',
  stuck: 'data-field=stuck',
  wall: 'data-field=wall',
  concerns: 'data-field=concerns',
  summary: 'data-field=summary',
  from: 'data-field=from',
  to: 'data-field=to',
  turn: 'data-field=turn',
  outcome: 'data-field=outcome',
  term: 'data-field=term',
  figure: 'data-field=figure',
  supporter: 'data-field=supporter',
  passage: 'data-field=passage',
});

/** A list of cards that the arrow keys go along, from title to title. */
export const CARD_LIST_PARTS = new PageParts('div', 'every template with a list of cards', {
  list: 'data-cards',
  title: 'data-field=title',
});
