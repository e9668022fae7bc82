import { isRecord, textAt, valueAt } from '#core/schema/plain-data.ts';
import type { Piece } from '../pieces.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { matches } from '../scan.ts';
import { inField } from '../spot.ts';
import { SENSITIVE_WORDS } from './sensitive-words.table.ts';

const FOUND = new RegExp(SENSITIVE_WORDS.found.join('|'), 'gu');
const EVERYDAY = new RegExp(SENSITIVE_WORDS.everyday.join('|'), 'gu');

/** A sensitive word and where in the text it begins. */
interface Sensitive {
  word: string;
  index: number;
}

/** The sensitive words of a text, those inside an everyday phrase left out. */
export function sensitiveWords(text: string): Sensitive[] {
  const everyday = matches(EVERYDAY, text).map(
    ({ 0: phrase, index }) => [index, index + phrase.length] as const,
  );
  return matches(FOUND, text).flatMap(({ 0: word, index }) =>
    everyday.some(([from, to]) => from < index + word.length && index < to) ? [] : [{ word, index }],
  );
}

/** What an editor decided to keep, as the settings record it: part of a found word, or all of it. */
export function keptWords(data: unknown): string[] {
  const list = valueAt(data, 'sensitiveWords');
  return (Array.isArray(list) ? list : []).flatMap((_, index) => textAt(list, index, 'word') ?? []);
}

/** Whether a case calls its firm by name. */
export function namesFirm(data: unknown): boolean {
  return isRecord(data) && valueAt(data, 'company', 'anonymous') !== true;
}

/** The sensitive words of some lines that no editor has kept. */
export function sensitiveSpots(pieces: readonly Piece[], kept: readonly string[]): Spot[] {
  return pieces.flatMap(({ field, text, line, column, offset }) =>
    sensitiveWords(text)
      .filter(({ word }) => !kept.some((one) => word.includes(one)))
      .map(({ word, index }) => ({
        line,
        column: column + (offset === undefined ? 0 : index),
        field,
        message: `「${word}」は、名前の出る会社の経営者や家族について、立ち入った言葉かもしれません`,
        remedy:
          '支援の話に要らなければ取り除いてください。要るときは sensitiveWords に、言葉、わけ、決めた役割と日を書きます',
      })),
  );
}

/** No health, death, nationality or misfortune of people that everybody can find. */
export const privacySensitive: DocumentRule = {
  id: 'privacy/sensitive',
  severity: 'warning',
  title: '健康、亡くなったこと、国籍、家族の不幸を書かない',
  why: '小さな会社では、会社の名前から経営者と家族がすぐ分かります。公表資料にあっても、支援の話に要るときだけ書き、編集で決めたことを sensitiveWords に残します。言葉の一覧は src/core/check/rules/sensitive-words.yaml です。',
  check(subject) {
    const { collection, data, pieces } = subject;
    if (collection !== 'cases' || !namesFirm(data)) return [];
    const read = pieces.filter(
      ({ kind, field }) => (kind === 'prose' || kind === 'quote') && !field.startsWith('sensitiveWords'),
    );
    const kept = keptWords(data);
    const said = [...read.map(({ text }) => text), subject.facts ?? ''].join('\n');
    const idle = kept.flatMap((word, index) =>
      said.includes(word)
        ? []
        : [
            inField(
              subject,
              ['sensitiveWords', index, 'word'],
              `「${word}」は、もうこの事例に出てきません`,
              'この行を取り除いてください',
            ),
          ],
    );
    return [...sensitiveSpots(read, kept), ...idle];
  },
};
