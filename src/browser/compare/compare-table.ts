import type { CasePage } from '#browser/dom/case-page.ts';
import { h } from '#browser/dom/h.ts';
import type { CompareRow } from '#core/cases/compare/rows.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The table: a column a case, a row a trait; rows that differ carry a mark that is read as well as seen. */
export function drawTable(
  pages: readonly CasePage[],
  rows: readonly CompareRow[],
  root: string,
): HTMLElement {
  const heads = pages.map(({ slug, title, company }) =>
    h(
      'th',
      { scope: 'col', class: 'compare-table__case' },
      h('a', { href: withBase(root, paths.case(slug)) }, title),
      h('span', { class: 'compare-table__company' }, company),
    ),
  );
  return h(
    'table',
    { class: 'compare-table' },
    h('caption', { class: 'visually-hidden' }, `${pages.length}件の事例の比較`),
    h('thead', {}, h('tr', {}, h('td', { class: 'compare-table__corner' }), heads)),
    h('tbody', {}, rows.map(drawRow)),
  );
}

function drawRow({ term, cells, differs }: CompareRow): HTMLElement {
  const mark = differs && h('span', { class: 'compare-table__mark' }, '違い');
  return h(
    'tr',
    { class: `compare-table__row${differs ? ' compare-table__row--differs' : ''}` },
    h('th', { scope: 'row', class: 'compare-table__term' }, term, mark),
    cells.map(drawCell),
  );
}

function drawCell(lines: readonly string[]): HTMLElement {
  if (lines.length === 0) return h('td', { class: 'compare-table__unknown' }, '非公開');
  if (lines.length === 1) return h('td', {}, lines[0]);
  return h(
    'td',
    {},
    h(
      'ul',
      {},
      lines.map((line) => h('li', {}, line)),
    ),
  );
}
