import { type Answers, holdsAnything } from '#core/form/answers.ts';
import { parsePath, putAt } from '#core/form/path.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { readLeaf, writeLeaf } from './leaf.ts';
import { fitRows, rowsOf } from './rows.ts';

/** The answers of a form, and which element asks for what: by the names that findings use (`questions[1].ask`). */
export interface Reading {
  answers: Answers;
  places: ReadonlyMap<string, HTMLElement>;
}

const leavesOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-field]')];

/** Reads the form. Rows in which nothing stands are passed over, as they are in the finished file. */
export function readForm(form: HTMLElement): Reading {
  const data: Record<string, unknown> = {};
  const places = new Map<string, HTMLElement>();
  const numbers = numberRows(form);
  for (const group of form.querySelectorAll<HTMLElement>('[data-group]'))
    places.set(group.dataset.group ?? '', group);
  for (const leaf of leavesOf(form)) {
    const row = leaf.closest<HTMLElement>('[data-row]');
    const number = row ? numbers.get(row) : 0;
    const name = leaf.dataset.field ?? '';
    if (number === undefined) continue;
    places.set(name.replace('[]', `[${number + 1}]`), leaf);
    const rowName = `${row?.closest<HTMLElement>('[data-rows]')?.dataset.rows}[${number + 1}]`;
    if (row && !places.has(rowName)) places.set(rowName, row);
    const value = readLeaf(leaf);
    if (value !== undefined) putAt(data, parsePath(name.replace('[]', `[${number}]`)), value);
  }
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]'))
    places.set(list.dataset.rows ?? '', list);
  const sections: Record<string, string> = {};
  for (const text of form.querySelectorAll<HTMLTextAreaElement>('[data-section] textarea')) {
    const leaf = text.closest<HTMLElement>('[data-section]');
    const heading = leaf?.dataset.section ?? '';
    if (leaf) places.set(`# ${heading}`, leaf);
    if (text.value.trim()) sections[heading] = text.value.replace(/\r\n?/g, '\n');
  }
  const slug = form.querySelector<HTMLInputElement>('[data-folder]')?.value.trim() ?? '';
  return { answers: { slug, data, sections }, places };
}

/** Which place a row takes in the file: rows without a word take none. */
function numberRows(form: HTMLElement): Map<HTMLElement, number> {
  const numbers = new Map<HTMLElement, number>();
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    let next = 0;
    for (const row of rowsOf(list))
      if (leavesOf(row).some((leaf) => holdsAnything(readLeaf(leaf)))) {
        numbers.set(row, next);
        next += 1;
      }
  }
  return numbers;
}

/** Brings the form to the given answers; what they do not tell is emptied. */
export function fillForm(form: HTMLElement, { slug, data, sections }: Answers): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    const told = valueAt(data, ...parsePath(list.dataset.rows ?? ''));
    fitRows(list, Array.isArray(told) ? told.length : 0);
  }
  for (const leaf of leavesOf(form)) {
    const row = leaf.closest<HTMLElement>('[data-row]');
    const list = row?.closest<HTMLElement>('[data-rows]');
    const number = row && list ? rowsOf(list).indexOf(row) : 0;
    writeLeaf(leaf, valueAt(data, ...parsePath((leaf.dataset.field ?? '').replace('[]', `[${number}]`))));
  }
  for (const text of form.querySelectorAll<HTMLTextAreaElement>('[data-section] textarea'))
    text.value = String(
      valueAt(sections, text.closest<HTMLElement>('[data-section]')?.dataset.section ?? '') ?? '',
    );
  const folder = form.querySelector<HTMLInputElement>('[data-folder]');
  if (folder) folder.value = slug;
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
