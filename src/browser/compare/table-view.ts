import type { CasePage } from '#browser/dom/case-page.ts';
import type { CompareRow } from '#core/cases/compare/rows.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The table: a column a case, a row a trait; rows that differ carry a mark that is read as well as seen. */
export function drawTable(
  pages: readonly CasePage[],
  rows: readonly CompareRow[],
  root: string,
): HTMLElement {
  const table = document.createElement('table');
  table.className = 'compare-table';
  const caption = document.createElement('caption');
  caption.className = 'visually-hidden';
  caption.textContent = `${pages.length}件の事例の比較`;
  const head = document.createElement('thead');
  const titles = document.createElement('tr');
  const corner = document.createElement('td');
  corner.className = 'compare-table__corner';
  titles.append(
    corner,
    ...pages.map(({ slug, title, company }) => {
      const cell = headCell('col', 'compare-table__case');
      const link = document.createElement('a');
      link.href = withBase(root, paths.case(slug));
      link.textContent = title;
      const name = document.createElement('span');
      name.className = 'compare-table__company';
      name.textContent = company;
      cell.append(link, name);
      return cell;
    }),
  );
  head.append(titles);
  const body = document.createElement('tbody');
  body.append(...rows.map(drawRow));
  table.append(caption, head, body);
  return table;
}

function drawRow({ term, cells, differs }: CompareRow): HTMLElement {
  const row = document.createElement('tr');
  row.className = `compare-table__row${differs ? ' compare-table__row--differs' : ''}`;
  const head = headCell('row', 'compare-table__term');
  head.append(term);
  if (differs) {
    const mark = document.createElement('span');
    mark.className = 'compare-table__mark';
    mark.textContent = '違い';
    head.append(mark);
  }
  row.append(head, ...cells.map(drawCell));
  return row;
}

function drawCell(lines: readonly string[]): HTMLElement {
  const cell = document.createElement('td');
  if (lines.length === 0) {
    cell.className = 'compare-table__unknown';
    cell.textContent = '非公開';
  } else if (lines.length === 1) cell.textContent = lines[0] ?? '';
  else {
    const list = document.createElement('ul');
    list.append(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
    cell.append(list);
  }
  return cell;
}

function headCell(scope: 'row' | 'col', className: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.className = className;
  return cell;
}
