import { around, every, inside, markOf, part } from '#browser/dom/part.ts';
import { type Answers, holdsAnything } from '#core/form/answers.ts';
import { parsePath, putAt } from '#core/form/path.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { FIELD_PARTS, FORM_PARTS } from '#core/site/case-form-parts.ts';
import { controlsOf, readLeaf, writeLeaf } from './field-control.ts';
import { fitRows, rowsOf } from './rows.ts';
import { insertText } from './story-tools.ts';

/** The answers of a form, and which element asks for what: by the names that findings use (`questions[1].ask`). */
export interface Reading {
  answers: Answers;
  places: ReadonlyMap<string, HTMLElement>;
}

const fieldsOf = (root: HTMLElement) => every(root, FIELD_PARTS, 'field');

/** Reads the form. Rows in which nothing stands are passed over, as they are in the finished file. */
export function readForm(form: HTMLElement): Reading {
  const data: Record<string, unknown> = {};
  const places = new Map<string, HTMLElement>();
  const numbers = numberRows(form);
  for (const group of every(form, FIELD_PARTS, 'group'))
    places.set(markOf(group, FIELD_PARTS, 'group'), group);
  for (const leaf of fieldsOf(form)) {
    const { row, list } = rowAround(leaf);
    const number = row ? numbers.get(row) : 0;
    const name = markOf(leaf, FIELD_PARTS, 'field');
    if (number === undefined) continue;
    places.set(name.replace('[]', `[${number + 1}]`), leaf);
    const rowName = list && `${markOf(list, FIELD_PARTS, 'rows')}[${number + 1}]`;
    if (row && rowName && !places.has(rowName)) places.set(rowName, row);
    const value = readLeaf(leaf);
    if (value !== undefined) putAt(data, parsePath(name.replace('[]', `[${number}]`)), value);
  }
  for (const list of every(form, FIELD_PARTS, 'rows')) places.set(markOf(list, FIELD_PARTS, 'rows'), list);
  const sections: Record<string, string> = {};
  for (const { leaf, heading, text } of sectionsOf(form)) {
    places.set(`# ${heading}`, leaf);
    if (text.value.trim()) sections[heading] = text.value.replace(/\r\n?/g, '\n');
  }
  const slug = part(form, FORM_PARTS, 'folder', HTMLInputElement).value.trim();
  return { answers: { slug, data, sections }, places };
}

/** Which place a row takes in the file: rows without a word take none. */
function numberRows(form: HTMLElement): Map<HTMLElement, number> {
  const hasWords = (row: HTMLElement) => fieldsOf(row).some((leaf) => holdsAnything(readLeaf(leaf)));
  return new Map(
    every(form, FIELD_PARTS, 'rows').flatMap((list) =>
      rowsOf(list)
        .filter(hasWords)
        .map((row, number) => [row, number] as const),
    ),
  );
}

function rowAround(leaf: HTMLElement) {
  const row = around(leaf, FIELD_PARTS, 'row');
  return { row, list: around(row, FIELD_PARTS, 'rows') };
}

function sectionsOf(form: HTMLElement) {
  return every(form, FIELD_PARTS, 'section').map((leaf) => ({
    leaf,
    heading: markOf(leaf, FIELD_PARTS, 'section'),
    text: inside(leaf, 'textarea', HTMLTextAreaElement),
  }));
}

/** Brings the form to the given answers; what they do not hold is emptied. */
export function fillForm(form: HTMLElement, { slug, data, sections }: Answers): void {
  for (const list of every(form, FIELD_PARTS, 'rows')) {
    const given = valueAt(data, ...parsePath(markOf(list, FIELD_PARTS, 'rows')));
    fitRows(list, Array.isArray(given) ? given.length : 0);
  }
  for (const leaf of fieldsOf(form)) {
    const { row, list } = rowAround(leaf);
    const number = row && list ? rowsOf(list).indexOf(row) : 0;
    const name = markOf(leaf, FIELD_PARTS, 'field').replace('[]', `[${number}]`);
    writeLeaf(leaf, valueAt(data, ...parsePath(name)));
  }
  for (const { heading, text } of sectionsOf(form)) text.value = String(valueAt(sections, heading) ?? '');
  part(form, FORM_PARTS, 'folder', HTMLInputElement).value = slug;
}

/** Writes what differs into its controls as if it had been typed, and leaves the others alone. */
export function retypeForm(form: HTMLElement, { data, sections }: Answers): void {
  const numbers = numberRows(form);
  for (const leaf of fieldsOf(form)) {
    const { row } = rowAround(leaf);
    const number = row ? numbers.get(row) : 0;
    if (number === undefined) continue;
    const name = markOf(leaf, FIELD_PARTS, 'field').replace('[]', `[${number}]`);
    const wanted = valueAt(data, ...parsePath(name));
    const [control] = controlsOf(leaf);
    if (typeof wanted !== 'string' || wanted === readLeaf(leaf) || control instanceof HTMLSelectElement)
      continue;
    if (control) retype(control, wanted);
  }
  for (const { heading, text } of sectionsOf(form)) {
    const wanted = String(valueAt(sections, heading) ?? '');
    if (text.value !== wanted) retype(text, wanted);
  }
}

/** Only the letters that differ are replaced: the reader's own undo brings them back. */
function retype(control: HTMLInputElement | HTMLTextAreaElement, wanted: string) {
  const { value } = control;
  const most = Math.min(value.length, wanted.length);
  let head = 0;
  while (head < most && value[head] === wanted[head]) head += 1;
  let tail = 0;
  while (tail < most - head && value.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  control.focus();
  control.setSelectionRange(head, value.length - tail);
  insertText(control, wanted.slice(head, wanted.length - tail));
}

/** The element that asks for what a finding names: itself, else what holds it, else what it holds. */
export function placeOf(places: ReadonlyMap<string, HTMLElement>, name: string): HTMLElement | undefined {
  for (let part = name; part; part = part.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
    const found = places.get(part);
    if (found) return found;
    if (!/[.[]/.test(part)) break;
  }
  return [...places].find(([key]) => key.startsWith(`${name}.`))?.[1];
}
