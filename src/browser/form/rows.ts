import { around, copyOf, every, inside, markOf, part } from '#browser/dom/part.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';

/** Lists of the form that grow: sources, questions, results … A row's names are its own for good. */

/** Rows of one list, in the order in which they stand. */
export function rowsOf(list: HTMLElement): HTMLElement[] {
  return every(list, FIELD_PARTS, 'row');
}

const leastOf = (list: HTMLElement) => Number(markOf(list, FIELD_PARTS, 'least') || 1);
const mostOf = (list: HTMLElement) => Number(markOf(list, FIELD_PARTS, 'most') || Number.POSITIVE_INFINITY);

let serial = 0;

/** Adds an empty row. @returns it, or undefined when the list is full */
export function addRow(list: HTMLElement): HTMLElement | undefined {
  if (rowsOf(list).length >= mostOf(list) || !list.querySelector('template')) return undefined;
  const row = copyOf(inside(list, 'template', HTMLTemplateElement));
  serial += 1;
  for (const element of [row, ...row.querySelectorAll('*')])
    for (const attribute of element.attributes)
      if (attribute.value.includes('--row'))
        attribute.value = attribute.value.replaceAll('--row', `-n${serial}`);
  part(list, FIELD_PARTS, 'rowsList').append(row);
  tidyRows(list);
  return row;
}

/** Takes a row away. @returns where the keyboard goes next: the row before, or the button that adds one */
export function removeRow(row: HTMLElement): HTMLElement | null {
  const list = around(row, FIELD_PARTS, 'rows');
  const next = row.previousElementSibling ?? row.nextElementSibling;
  row.remove();
  if (list) tidyRows(list);
  const control = next?.querySelector<HTMLElement>('input, select, textarea');
  return control ?? list?.querySelector<HTMLElement>(FIELD_PARTS.selector('addRow')) ?? null;
}

/** Makes a list have at least so many rows as are needed, and no more than that beyond its smallest number. */
export function fitRows(list: HTMLElement, wanted: number): void {
  const least = Math.max(wanted, leastOf(list));
  for (const row of rowsOf(list).slice(least)) row.remove();
  while (rowsOf(list).length < least && addRow(list)) {
    // One more each time.
  }
  tidyRows(list);
}

/** Numbers the rows and lets a list that is full take no more. */
function tidyRows(list: HTMLElement): void {
  const rows = rowsOf(list);
  for (const [index, row] of rows.entries()) {
    for (const place of every(row, FIELD_PARTS, 'rowNumber')) place.textContent = String(index + 1);
    part(row, FIELD_PARTS, 'removeRow').hidden = rows.length <= leastOf(list);
  }
  // A list of a fixed number has no such button.
  for (const add of every(list, FIELD_PARTS, 'addRow')) add.hidden = rows.length >= mostOf(list);
}
