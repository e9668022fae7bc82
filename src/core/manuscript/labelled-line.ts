import type { FormEntry } from './form-table.ts';
import { meaningOf } from './meanings.ts';

/** 「業種：製造業」「【業種】製造業」「業種	製造業」 */
const LABELLED = /^(?:([^：:\t\n]{1,20})[ 　]*[：:\t]|[【〔［]([^】〕］]{1,20})[】〕］])[ 　\t]*(.+)$/s;
/** 「従業員　14名」 */
const SPACED = /^([^\s：:]{1,12})[ 　]+(\S.{0,60})$/;
/** 「（文・高橋健一）」 */
const CREDIT = /^[（(]\s*([^・：:()（）\s]{1,6})\s*[・：:／/]\s*([^()（）]{2,20})[)）]$/;

/** A line as a label and its value; `meaning` is undefined for a label that is none of ours. */
export function labelledLine(line: string): FormEntry | undefined {
  const text = line.trim();
  const [, colon, bracket, value = ''] = LABELLED.exec(text) ?? [];
  const label = (colon ?? bracket ?? '').trim();
  if (label) {
    const meaning = meaningOf(label);
    return { label, text: value, meaning: meaning?.kind === 'furniture' ? undefined : meaning };
  }
  const [, word = '', rest = ''] = CREDIT.exec(text) ?? SPACED.exec(text) ?? [];
  const meaning = meaningOf(word);
  // A space alone parts a label from its value only where the label can be nothing else.
  return meaning?.kind === 'field' || meaning?.kind === 'personal'
    ? { label: word, text: rest, meaning }
    : undefined;
}

/** 「創業 明治25年 / 従業員 14名」 is a line for each, where half of them say what they are. */
export function segments(line: string): string[] {
  const parts = line.split(/\s*[／/｜|]\s*/);
  const named = parts.filter((part) => meaningOf(SPACED.exec(part)?.[1] ?? '')?.kind === 'field');
  return parts.length > 1 && named.length >= parts.length / 2 ? parts : [line];
}
