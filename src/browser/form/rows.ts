/** Lists of the form that grow: sources, questions, results … A row's names are its own for good. */

/** Rows of one list, in the order in which they stand. */
export function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

let serial = 0;

/** Adds an empty row. @returns it, or undefined when the list is full */
export function addRow(list: HTMLElement): HTMLElement | undefined {
  const template = list.querySelector<HTMLTemplateElement>('template');
  const most = Number(list.dataset.most ?? Number.POSITIVE_INFINITY);
  if (!template || rowsOf(list).length >= most) return undefined;
  const part = template.content.cloneNode(true) as DocumentFragment;
  serial += 1;
  for (const element of part.querySelectorAll('*'))
    for (const attribute of element.attributes)
      if (attribute.value.includes('--row'))
        attribute.value = attribute.value.replaceAll('--row', `-n${serial}`);
  const row = part.querySelector<HTMLElement>('[data-row]');
  list.querySelector('[data-rows-list]')?.append(part);
  tidyRows(list);
  return row ?? undefined;
}

/** Takes a row away. @returns where the keyboard goes next: the row before, or the button that adds one */
export function removeRow(row: HTMLElement): HTMLElement | null {
  const list = row.closest<HTMLElement>('[data-rows]');
  const next = row.previousElementSibling ?? row.nextElementSibling;
  row.remove();
  if (list) tidyRows(list);
  return (
    next?.querySelector<HTMLElement>('input, select, textarea') ??
    list?.querySelector<HTMLElement>('[data-add-row]') ??
    null
  );
}

/** Makes a list have at least so many rows as are needed, and no more than that beyond its smallest number. */
export function fitRows(list: HTMLElement, wanted: number): void {
  const least = Math.max(wanted, Number(list.dataset.least ?? 1));
  for (const row of rowsOf(list).slice(least)) row.remove();
  while (rowsOf(list).length < least && addRow(list)) {
    // One more each time.
  }
  tidyRows(list);
}

/** Numbers the rows and lets a list that is full take no more. */
export function tidyRows(list: HTMLElement): void {
  const rows = rowsOf(list);
  const least = Number(list.dataset.least ?? 1);
  rows.forEach((row, index) => {
    for (const place of row.querySelectorAll('[data-row-number]')) place.textContent = String(index + 1);
    const remove = row.querySelector<HTMLElement>('[data-remove-row]');
    if (remove) remove.hidden = rows.length <= least;
  });
  const add = list.querySelector<HTMLElement>('[data-add-row]');
  if (add) add.hidden = rows.length >= Number(list.dataset.most ?? Number.POSITIVE_INFINITY);
}
