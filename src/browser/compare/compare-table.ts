import type { CasePage } from '#browser/dom/case-page.ts';
import { h, list } from '#browser/dom/h.ts';
import type { CompareRow } from '#core/cases/compare/rows.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The table as it stands in the page. */
export interface DrawnTable {
  nodes: HTMLElement[];
  /** What tells no difference: rows that all agree in, and the fold of what only one case tells. */
  same: HTMLElement[];
}

/**
 * The table: a column a case, a row a trait, what only one case tells folded below. On a phone rows become blocks by CSS,
 * in which each text stands below its firm; the roles are written out, so that it stays a table for those who listen.
 */
export function drawTable(pages: readonly CasePage[], rows: readonly CompareRow[], root: string): DrawnTable {
  const alone = rows.filter((row) => row.alone);
  const heads = pages.map(({ slug, title, company }) =>
    h(
      'th',
      { scope: 'col', role: 'columnheader', class: 'compare-table__case' },
      h('a', { href: withBase(root, paths.case(slug)) }, title),
      h('span', { class: 'compare-table__company' }, company),
    ),
  );
  const corner = h('td', { class: 'compare-table__corner', role: 'cell' });
  const compared = rows.filter((row) => !row.alone);
  const drawn = compared.map((row) => drawRow(pages, row));
  const same = drawn.filter((_, at) => !compared[at]?.differs);
  const main = table(
    `${pages.length}件の事例の比較`,
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, corner, heads)),
    body(drawn),
  );
  if (!alone.length) return { nodes: [main], same };
  const fold = h(
    'details',
    { class: 'compare__fold' },
    h('summary', {}, `1件の出典だけにある項目（${alone.length}）`),
    table('1件の出典だけにある項目', body(alone.map((row) => drawRow(pages, row)))),
  );
  return { nodes: [main, fold], same: [...same, fold] };
}

function table(caption: string, ...parts: HTMLElement[]): HTMLElement {
  return h(
    'table',
    { class: 'compare-table', role: 'table' },
    h('caption', { class: 'visually-hidden' }, caption),
    parts,
  );
}

function body(rows: readonly HTMLElement[]): HTMLElement {
  return h('tbody', { role: 'rowgroup' }, rows);
}

function drawRow(pages: readonly CasePage[], { term, cells, marked, beat }: CompareRow): HTMLElement {
  const mark = marked && h('span', { class: 'compare-table__mark' }, '違い');
  return h(
    'tr',
    { class: `compare-table__row${beat ? ' compare-table__row--beat' : ''}`, role: 'row' },
    h('th', { scope: 'row', role: 'rowheader', class: 'compare-table__term' }, term, mark),
    cells.map((lines, at) =>
      h(
        'td',
        { role: 'cell', class: lines.length ? undefined : 'compare-table__unknown' },
        h('span', { class: 'compare-table__firm' }, pages[at]?.firm),
        beat ? beatCell(lines, beat.spoken[at] === true) : factCell(lines),
      ),
    ),
  );
}

function beatCell(lines: readonly string[], spoken: boolean): (Node | string)[] {
  if (!lines.length) return ['出典に記載なし'];
  const [text = '', ...notes] = lines.toReversed();
  return [
    ...notes.map((note) => h('span', { class: 'compare-table__note' }, note)),
    h('span', { class: spoken ? 'compare-table__voice' : 'compare-table__text' }, text),
  ];
}

function factCell(lines: readonly string[]): Node | string {
  if (lines.length < 2) return lines[0] ?? '出典に記載なし';
  return list('ul', lines);
}
