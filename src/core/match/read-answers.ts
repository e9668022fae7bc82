import { readHeadCount } from './firm.ts';
import { ANSWER_LISTS, type Answers, CHOSEN_NAMES, type MatchLists } from './firm-answers.ts';
import type { MatchRecord } from './match-record.ts';
import { prefectureNamed } from './prefecture-named.ts';
import { fold } from './words.ts';

/** An answer that cannot be understood: which, what it was, and what would be. */
export interface Misfit {
  name: string;
  said: string;
  allowed: readonly string[];
}

/**
 * Turns what somebody wrote, ids, labels or everyday words, into answers; what fits no list is told.
 * @param records cases, by whose cities a prefecture may be named
 */
export function readAnswers(
  said: Readonly<Record<string, string | undefined>>,
  t: MatchLists,
  records: readonly MatchRecord[] = [],
): { answers: Answers; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const answers: { -readonly [Name in keyof Answers]: readonly string[] } = {};
  for (const name of ['trade', 'concern'] as const) {
    const text = said[name]?.trim();
    if (!text) continue;
    if (/[\p{L}\p{N}]/u.test(text)) answers[name] = [text];
    else misfits.push({ name, said: text, allowed: [] });
  }
  if (said.employees) {
    if (readHeadCount(said.employees, t)) answers.employees = [said.employees];
    else
      misfits.push({
        name: 'employees',
        said: said.employees,
        allowed: t.employees.values.map(({ label }) => label),
      });
  }
  for (const name of CHOSEN_NAMES) {
    const text = said[name];
    if (!text) continue;
    const id =
      name === 'prefecture'
        ? prefectureNamed(text, t.prefecture.values, records)
        : valueNamed(text, t[ANSWER_LISTS[name]].values);
    if (id) answers[name] = [id];
    else misfits.push({ name, said: text, allowed: t[ANSWER_LISTS[name]].values.map(({ label }) => label) });
  }
  return { answers, misfits };
}

/** The value of a list that a text names: by id, label or reading. */
export function valueNamed(
  text: string,
  list: readonly { id: string; label: string; kana?: string | undefined }[],
): string | undefined {
  const wanted = fold(text);
  return list.find(({ id, label, kana }) =>
    [id, label, kana].some((one) => one !== undefined && fold(one) === wanted),
  )?.id;
}
