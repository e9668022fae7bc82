import { h } from '#browser/dom/h.ts';
import { type CaseCard, cardTexts } from '#core/cases/card.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { caseAddress, type SearchedWords } from './card-view.ts';

/** A row of the compact view. */
export interface TableRow {
  card: CaseCard;
  isNew: boolean;
}

/** Columns after the title: head, and what a cell says; on a phone the head stands before it. */
const COLUMNS: readonly [
  head: string,
  cell: (texts: ReturnType<typeof cardTexts>, card: CaseCard) => string,
][] = [
  ['事業内容', ({ business }) => business],
  ['壁・気がかり', (_, { walls, concerns }) => [...walls, ...concerns].join('、')],
  ['動いたこと', ({ to, summary }) => to || summary],
  ['その後', ({ figure, depth }) => figure || depth],
  ['支援者', ({ supporter }) => supporter],
];

/**
 * The compact view: a real table. On a narrow screen each row becomes a block by CSS, which would take
 * the table's meaning away from assistive technology, so the roles are written out.
 */
export function drawTable(
  rows: readonly TableRow[],
  caption: string,
  root: string,
  words: SearchedWords,
): HTMLElement {
  const heads = ['題名', ...COLUMNS.map(([head]) => head)].map((text) =>
    h('th', { role: 'columnheader', scope: 'col' }, text),
  );
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

function drawRow({ card, isNew }: TableRow, root: string, words: SearchedWords): HTMLElement {
  const address = { ...CARD_PARTS.mark('title'), href: caseAddress(root, card.slug, words) };
  const texts = cardTexts(card);
  const title = h(
    'th',
    { class: 'case-table__title', role: 'rowheader', scope: 'row' },
    card.upcoming && h('span', { class: 'badge' }, '準備中'),
    isNew && h('span', { class: 'badge badge--new' }, '新着'),
    card.upcoming ? card.title : h('a', address, card.title),
    h('span', { class: 'case-table__company' }, `${texts.company} ${texts.place}`),
  );
  const cells = COLUMNS.map(([head, cell]) =>
    h('td', { class: 'case-table__cell', role: 'cell', 'data-head': head }, cell(texts, card)),
  );
  return h(
    'tr',
    { class: 'case-table__row', role: 'row', ...CARD_PARTS.mark('card', card.slug) },
    title,
    cells,
  );
}
