import type { CaseCard } from '#core/cases/card.ts';
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
  const table = element('table', 'case-table', 'table');
  const title = element('caption', 'visually-hidden');
  title.textContent = caption;
  const head = element('thead', '', 'rowgroup');
  const headRow = element('tr', '', 'row');
  headRow.append(
    ...headings.map((text) => {
      const cell = element('th', '', 'columnheader');
      cell.scope = 'col';
      cell.textContent = text;
      return cell;
    }),
  );
  head.append(headRow);
  const body = element('tbody', '', 'rowgroup');
  body.append(...rows.map((row) => drawRow(row, root, words)));
  table.append(title, head, body);
  return table;
}

function drawRow({ card, cells, isNew }: TableRow, root: string, words: SearchedWords): HTMLElement {
  const row = element('tr', 'case-table__row', 'row');
  row.dataset.case = card.slug;
  const title = element('th', 'case-table__title', 'rowheader');
  title.scope = 'row';
  for (const text of [card.upcoming && '準備中', isNew && '新着'].filter((one) => one !== false)) {
    const badge = element('span', `card__badge${text === '新着' ? ' card__badge--new' : ''}`);
    badge.textContent = text;
    title.append(badge);
  }
  if (card.upcoming) title.append(card.title);
  else {
    const link = element('a', '');
    link.dataset.field = 'title';
    link.href = caseAddress(root, card.slug, words);
    link.textContent = card.title;
    title.append(link);
  }
  const others = [card.companyName, ...cells].map((text) => {
    const cell = element('td', `case-table__cell${text ? '' : ' case-table__cell--unknown'}`, 'cell');
    cell.textContent = text || '非公開';
    return cell;
  });
  row.append(title, ...others);
  return row;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  role?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (role) made.setAttribute('role', role);
  return made;
}
