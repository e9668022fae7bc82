import { h } from '#browser/dom/h.ts';
import type { CaseCard } from '#core/cases/card.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { caseAddress, type SearchedWords } from './card-view.ts';

/** A row of the compact view: the card and what its columns say. */
export interface TableRow {
  card: CaseCard;
  cells: readonly string[];
  isNew: boolean;
}

/** Facets that are columns of the compact view, after title and company. */
export const TABLE_FACETS = ['prefecture', 'industry', 'employees', 'wall'] as const;

/**
 * The compact view: a real table. On a narrow screen each row becomes a block by CSS, which would take
 * the table's meaning away from assistive technology, so the roles are written out.
 */
export function drawTable(
  rows: readonly TableRow[],
  headings: readonly string[],
  caption: string,
  root: string,
  words: SearchedWords,
): HTMLElement {
  const heads = headings.map((text) => h('th', { role: 'columnheader', scope: 'col' }, text));
  return h(
    'table',
    { class: 'case-table', role: 'table' },
    h('caption', { class: 'visually-hidden' }, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => drawRow(row, root, words)),
    ),
  );
}

function drawRow({ card, cells, isNew }: TableRow, root: string, words: SearchedWords): HTMLElement {
  const address = { ...CARD_PARTS.mark('title'), href: caseAddress(root, card.slug, words) };
  const title = h(
    'th',
    { class: 'case-table__title', role: 'rowheader', scope: 'row' },
    card.upcoming && h('span', { class: 'card__badge' }, '準備中'),
    isNew && h('span', { class: 'card__badge card__badge--new' }, '新着'),
    card.upcoming ? card.title : h('a', address, card.title),
  );
  const others = [card.companyName, ...cells].map((text) =>
    h(
      'td',
      { class: `case-table__cell${text ? '' : ' case-table__cell--unknown'}`, role: 'cell' },
      text || '非公開',
    ),
  );
  return h(
    'tr',
    { class: 'case-table__row', role: 'row', ...CARD_PARTS.mark('card', card.slug) },
    title,
    others,
  );
}
