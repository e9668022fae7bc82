import { type Field, flatFields } from '#core/schema/fields.ts';
import type { Understood } from './placing.ts';

/** What was understood, one line each: 「従業員数」 ← 「社員数」: 約30（原稿: 約30名）. */
export function understoodLines(understood: readonly Understood[], fields: readonly Field[]): string[] {
  const titles = fieldTitles(fields);
  return understood.map(({ label, place, written, value }) => {
    const title = place.startsWith('# ') ? `本文の「${place.slice(2)}」` : (titles.get(place) ?? place);
    const short = (text: string) =>
      (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\s*\n\s*/g, ' ');
    const was = written && written !== value && !place.startsWith('# ') ? `（原稿: ${short(written)}）` : '';
    return `  ${title} ← 「${short(label)}」${place.startsWith('# ') ? '' : `: ${short(value)}${was}`}`;
  });
}

/** Names of fields, by their paths. */
export function fieldTitles(fields: readonly Field[]): ReadonlyMap<string, string> {
  return new Map(flatFields(fields).map(({ path, title }) => [path, title]));
}
