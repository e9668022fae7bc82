import { type LabelBook, labelBook } from '#core/check/source/label-book.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Understood } from './placing.ts';

/** What was understood of one place, in words for the reader. */
export interface UnderstoodRow {
  /** Name of the field, or `# ` and the heading of a section. */
  place: string;
  /** How the field or the section is called. */
  title: string;
  /** What it became; empty for a section. */
  value: string;
  /** How the manuscript named it and wrote it, where that differs. */
  from: string;
}

const short = (text: string) => {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** What was understood, a row for each value. */
export function understoodRows(
  understood: readonly Understood[],
  fields: readonly Field[],
  taxonomies: Taxonomies,
): UnderstoodRow[] {
  const byPath = new Map(flatFields(fields).map((field) => [field.path, field]));
  const labels = labelBook(taxonomies);
  return understood.map(({ label, place, written, value }) => {
    if (place.startsWith('# '))
      return { place, title: place.slice(2), value: '', from: `「${short(label)}」` };
    const field = byPath.get(place);
    const said = short(inWords(value, field, labels));
    const was = written && written !== said ? `「${short(written)}」` : '';
    return { place, title: field?.title ?? place, value: said, from: `「${short(label)}」${was}` };
  });
}

/** Choices by their names, as many as there are. */
function inWords(value: string, field: Field | undefined, labels: LabelBook): string {
  if (field?.kind === 'boolean') return 'はい';
  if (field?.kind === 'number' && /^\d{5,}$/.test(value)) return Number(value).toLocaleString('ja-JP');
  const { choices } = field ?? {};
  if (!choices) return value;
  return value
    .split(' / ')
    .map((id) => choiceLabel(id, choices, labels))
    .join('、');
}
