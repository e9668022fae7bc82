import { readDate } from '#core/format/read-date.ts';
import type { FieldKind } from '#core/schema/fields.ts';
import { readAmount } from '#core/text/read-amount.ts';

/**
 * What a person typed, as the schema wants it: digits of any width, 「1,200」, 「8,500万円」 and 「12名」 become numbers,
 * 「令和6年6月」 and 「2024/6」 become `2024-06`. A head count keeps its doubt: 「約30名」 becomes `約30`, 「10〜20名」
 * `10〜20`. What is none of these stays as it was typed, so that the check can say so. Empty is undefined.
 */
export function typedValue(kind: FieldKind, typed: string): string | number | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  if (kind === 'number') return exactly(text, '円|名|人|年') ?? year(text) ?? text;
  if (kind === 'number-or-choice') return headCount(text);
  if (kind === 'number-or-text') return shownAlike(text) ?? text;
  if (kind === 'date' || kind === 'partial-date') return readDate(text) ?? text;
  if (kind === 'url' || kind === 'slug') return text.normalize('NFKC');
  return typed.replace(/\r\n?/g, '\n');
}

/** A number without doubt; 「約3億円」 is none. */
function exactly(text: string, units: string): number | undefined {
  const amount = readAmount(text, units);
  return amount && !amount.about && amount.to === undefined ? amount.value : undefined;
}

/** A number that is shown as it was written, but for width and commas: 「1.10」 is none. */
function shownAlike(text: string): number | undefined {
  const number = exactly(text, '(?!)');
  const plain = text.normalize('NFKC').replaceAll(',', '');
  return number === undefined || /[.]\d*0$/.test(plain) ? undefined : number;
}

/** The year of a date: of a field that asks for one, nobody needs the month. */
function year(text: string): number | undefined {
  const date = readDate(text.replace(/に?(?:創業|設立|創立|開業)$/, ''));
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function headCount(text: string): string | number {
  const amount = readAmount(text, '名|人');
  if (!amount) return text;
  // The ids of bands are written with a hyphen.
  if (amount.to !== undefined) return /^\d+-\d+$/.test(text) ? text : `${amount.value}〜${amount.to}`;
  return amount.about ? `約${amount.value}` : amount.value;
}
