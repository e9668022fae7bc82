import type { Sheet } from '#core/office/excel.ts';
import { readAmount, unitIn, YEN } from './amount.ts';
import { at, type Place, placesOf, rightOf } from './grid.ts';
import { readTerm, type Term } from './term.ts';

/** A line of numbers under the terms they stand for. */
export interface Series {
  /** The oldest first; one number without a known term stands alone. */
  values: readonly number[];
  /** The order of each term; `[0]` for a number that stands alone. */
  terms: readonly number[];
  unit?: string | undefined;
  /** What the sheet puts beside it. */
  score?: number | undefined;
  average?: number | undefined;
  from: Place;
}

/** Why a line that is there is not taken, in Japanese. */
export interface Trouble {
  trouble: string;
  /** Whether no other name can help: what is written contradicts itself. */
  isFinal?: boolean;
}

/** Reads the line behind a label. @returns undefined where no number stands there */
export function seriesAt(place: Place, isOther: (cell: string) => boolean): Series | Trouble | undefined {
  const right = rightOf(place, isOther);
  const read = right.flatMap((one) => {
    const amount = readAmount(at(one));
    return amount ? [{ ...amount, head: headingOver(one) }] : [];
  });
  if (read.length === 0) {
    const fault = right.map(at).find((cell) => cell.startsWith('#'));
    return fault ? { trouble: `式の誤り（${fault}）` } : undefined;
  }
  const written = read.find(({ unit }) => unit)?.unit;
  const unit =
    written ?? unitIn(at(place)) ?? right.map((one) => unitIn(at(one))).find(Boolean) ?? unitAbove(place);
  const isScore = (head: string) => /点|スコア/u.test(head);
  const isAverage = (head: string) => /平均|基準値|中央値/u.test(head);
  const own = read.filter(({ head }) => !isScore(head) && !isAverage(head));
  const beside = {
    score: read.find(({ head }) => isScore(head))?.value,
    average: read.find(({ head }) => isAverage(head))?.value,
  };
  if (own.length === 0) return undefined;
  const terms = own.map(({ head }) => readTerm(head));
  if (own.length === 1)
    return { values: [own[0]?.value ?? 0], terms: [terms[0]?.order ?? 0], unit, ...beside, from: place };
  const known = terms.filter((term): term is Term => term !== undefined);
  const isOrdered =
    known.length === own.length &&
    new Set(known.map(({ kind }) => kind)).size === 1 &&
    new Set(known.map(({ order }) => order)).size === known.length;
  if (!isOrdered) return { trouble: 'どの列がいつの期か、見出しから分かりません' };
  const rows = own
    .map(({ value }, index) => ({ value, order: known[index]?.order ?? 0 }))
    .sort((a, b) => a.order - b.order);
  return {
    values: rows.map(({ value }) => value),
    terms: rows.map(({ order }) => order),
    unit,
    ...beside,
    from: place,
  };
}

/** The nearest words over a number; numbers and dashes between are passed over. A merged heading reaches to the right. */
function headingOver({ sheet, row, column }: Place): string {
  for (let up = row - 1; up >= 0; up -= 1) {
    const cells = sheet.rows[up] ?? [];
    const cell = cells[column] ?? '';
    if (!cell || readAmount(cell) || /^[-−―ー–]+$/u.test(cell) || cell.startsWith('#')) continue;
    return cell;
  }
  return '';
}

/** The unit that the sheet names over a line: 「（単位：千円）」. */
function unitAbove({ sheet, row }: Place): string | undefined {
  for (let up = row; up >= 0; up -= 1)
    for (const cell of sheet.rows[up] ?? []) {
      const unit = /単位/u.test(cell) ? unitIn(cell) : undefined;
      if (unit) return unit;
    }
  return undefined;
}

/**
 * Reads a figure by the names it is printed under; a name of several with ＋ is their sum. Where it is printed twice it
 * must be the same, or it is not taken.
 */
export function seriesOf(
  sheets: readonly Sheet[],
  names: readonly string[],
  isOther: (cell: string) => boolean,
): Series | Trouble | undefined {
  let trouble: Trouble | undefined;
  for (const name of names) {
    const parts = name.split('＋').map((part) => onePart(sheets, part, isOther));
    trouble ??= parts.find((part): part is Trouble => part !== undefined && 'trouble' in part);
    if (trouble?.isFinal) return trouble;
    const all = parts.filter((part): part is Series => part !== undefined && 'values' in part);
    const [first] = all;
    if (!first || all.length < parts.length) continue;
    const same = all.every((one) => one.unit === first.unit && String(one.terms) === String(first.terms));
    if (same)
      return {
        ...first,
        values: first.values.map((_, term) => all.reduce((sum, one) => sum + (one.values[term] ?? 0), 0)),
      };
  }
  return trouble;
}

function onePart(
  sheets: readonly Sheet[],
  name: string,
  isOther: (cell: string) => boolean,
): Series | Trouble | undefined {
  const read = placesOf(sheets, name).flatMap((place) => seriesAt(place, isOther) ?? []);
  const lines = read.filter((one): one is Series => 'values' in one);
  const [first] = lines.toSorted((a, b) => b.values.length - a.values.length);
  if (!first) return read[0];
  const latest = ({ values, unit }: Series) => (values.at(-1) ?? 0) * (YEN[unit ?? ''] ?? 1);
  const other = lines.find(
    (one) => Math.abs(latest(one) - latest(first)) > Math.max(1e-9, Math.abs(latest(first)) * 0.005),
  );
  if (other) return { trouble: '二か所に、ちがう数で書かれています', isFinal: true };
  return {
    ...first,
    score: lines.find(({ score }) => score !== undefined)?.score,
    average: lines.find(({ average }) => average !== undefined)?.average,
  };
}
