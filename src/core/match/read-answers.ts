import { readHeadCount } from './firm.ts';
import { ANSWER_LISTS, type Answers, CHOSEN_NAMES, type MatchLists } from './firm-answers.ts';
import { fold } from './words.ts';

/** An answer that cannot be understood: which, what it was, and what would be. */
export interface Misfit {
  name: string;
  said: string;
  allowed: readonly string[];
}

/** Turns what somebody wrote, ids, labels or everyday words, into answers; what fits no list is told. */
export function readAnswers(
  said: Readonly<Record<string, string | undefined>>,
  t: MatchLists,
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
    const id = valueNamed(text, t[ANSWER_LISTS[name]].values, name === 'prefecture');
    if (id) answers[name] = [id];
    else misfits.push({ name, said: text, allowed: t[ANSWER_LISTS[name]].values.map(({ label }) => label) });
  }
  return { answers, misfits };
}

/** The value of a list that a text names: by id, label or reading; where they are prefectures, 新潟 as 新潟県. */
export function valueNamed(
  text: string,
  list: readonly { id: string; label: string; kana?: string | undefined }[],
  prefectures = false,
): string | undefined {
  const wanted = fold(text);
  const names = (one: (typeof list)[number]) => {
    const short = prefectures
      ? [one.label, one.kana ?? ''].map((label) => label.replace(PREFECTURE, ''))
      : [];
    return [one.id, one.label, one.kana ?? '', ...short].filter(Boolean).map(fold);
  };
  return list.find((one) => names(one).includes(wanted))?.id;
}
const PREFECTURE = /(?<=..)(?:都|府|県|と|ふ|けん)$/u;
