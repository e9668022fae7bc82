import type { FormEntry } from './form-table.ts';
import { looseMeaning } from './loose-labels.ts';
import { type Meaning, meaningOf, meaningOfQuestion, supporterType } from './meanings.ts';

/** 「業種：製造業」「【業種】製造業」「業種	製造業」 */
const LABELLED = /^(?:([^：:=＝\t\n]{1,20})[ 　]*[：:\t]|[【〔［]([^】〕］]{1,20})[】〕］])[ 　\t]*(.+)$/s;
/** 「社名／見本製麺」 */
const SLASHED = /^([^\s：:／/=＝]{1,12})[ 　]*[／/=＝][ 　]*(\S[^\n]{0,200})$/;
/** A label that may only stand before the name of an office: by itself it is a heading. */
const OFFICE = /^(?:支援|サポート|伴走支援|伴走)$/;
/** 「従業員　14名」 */
const SPACED = /^([^\s：:]{1,12})[ 　]+(\S.{0,60})$/;
/** 「（文・高橋健一）」「（記　見本商工会　高橋健一）」 */
const CREDIT = /^[（(]\s*([^・：:()（）\s]{1,6})[ 　]*[・：:／/ 　][ 　]*([^()（）。]{2,40})[)）]$/;
/** 「指導員：品物ごとに、時間を計りました。」 is what somebody says, and no name. */
const isSpoken = (label: string, value: string) =>
  /。/.test(value) && value.length > 12 && !/電話|TEL|FAX|メール|mail|連絡|住所|番|口座/i.test(label);

/** A line as a label and its value; `meaning` is undefined for a label that is none of ours. */
export function labelledLine(line: string): FormEntry | undefined {
  const text = line.trim();
  const [, colon, bracket, value = ''] = LABELLED.exec(text) ?? [];
  const label = (colon ?? bracket ?? '').trim();
  if (label) {
    const found =
      officeMeaning(label, value) ??
      meaningOf(label) ??
      looseMeaning(label, value) ??
      meaningOfQuestion(label);
    const meaning = found?.kind === 'personal' && isSpoken(label, value) ? undefined : found;
    return { label, text: value, meaning: meaning?.kind === 'furniture' ? undefined : meaning };
  }
  const [, word = '', rest = ''] = CREDIT.exec(text) ?? SLASHED.exec(text) ?? SPACED.exec(text) ?? [];
  const meaning = officeMeaning(word, rest) ?? meaningOf(word) ?? looseMeaning(word, rest);
  // A space alone parts a label from its value only where the label can be nothing else.
  return meaning?.kind === 'field' || (meaning?.kind === 'personal' && !isSpoken(word, rest))
    ? { label: word, text: rest, meaning }
    : undefined;
}

function officeMeaning(label: string, value: string): Meaning | undefined {
  const isOffice = OFFICE.test(label) && value.length < 40 && supporterType(value) !== undefined;
  return isOffice ? { kind: 'field', path: 'supporter.organisation' } : undefined;
}

/** Where a wide space parts 「支援先：見本木工　従業員：11名」 or 「文／秋山　写真／井上」. */
const NEXT = /[ 　]+(?=[^\s：:／/]{1,12}[：:／/=＝][^／/])/;

/** 「創業 明治25年 / 従業員 14名」 is a line for each, where half of them say what they are. */
export function segments(line: string): string[] {
  const labelled = line.split(NEXT);
  if (labelled.length > 1 && labelled.every((part) => labelledLine(part)?.meaning)) return labelled;
  const isNamed = (part: string) => meaningOf(SPACED.exec(part)?.[1] ?? '')?.kind === 'field';
  const wide = line.trim().split(/　+/);
  if (wide.length > 1 && wide.every(isNamed)) return wide;
  const parts = line.split(/\s*[／/｜|]\s*/);
  const named = parts.filter(isNamed);
  return parts.length > 1 && named.length >= parts.length / 2 ? parts : [line];
}
