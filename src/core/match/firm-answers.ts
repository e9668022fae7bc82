import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** What can be told of a firm: the three questions, then what is folded away; the order is that of the address. */
export const ANSWER_NAMES = [
  'trade',
  'concern',
  'employees',
  'prefecture',
  'region',
  'ownerType',
  'ownerAge',
  'sales',
  'salesTrend',
  'profitTrend',
  'wall',
  'step',
  'tag',
] as const;
export type AnswerName = (typeof ANSWER_NAMES)[number];

/** What was told, as it was put. Free words stand as one value; what is not told is absent. */
export type Answers = { readonly [Name in AnswerName]?: readonly string[] };

/** Lists whose values an answer must be one of; the three questions take any words. */
export const ANSWER_LISTS = {
  prefecture: 'prefecture',
  region: 'region',
  ownerType: 'ownerType',
  ownerAge: 'ownerAge',
  sales: 'sales',
  salesTrend: 'trend',
  profitTrend: 'trend',
  wall: 'wall',
  step: 'step',
  tag: 'tag',
} as const satisfies Partial<Record<AnswerName, keyof Taxonomies>>;
/** An answer that is chosen from a list. */
export type ChosenName = keyof typeof ANSWER_LISTS;
/** Their names, in the order of the form. */
export const CHOSEN_NAMES = Object.keys(ANSWER_LISTS) as ChosenName[];

/** What the answers are understood by. */
export type MatchLists = Pick<
  Taxonomies,
  'trade' | 'concern' | 'industry' | 'employees' | 'facets' | (typeof ANSWER_LISTS)[ChosenName]
>;
/** Names of these lists. */
export const LIST_NAMES = [
  'trade',
  'concern',
  'industry',
  'employees',
  'facets',
  ...new Set(Object.values(ANSWER_LISTS)),
] as const;

const MANY: ReadonlySet<string> = new Set(['wall', 'step', 'tag']);
const MOST_CHARACTERS = 200;
/** What addresses of former releases call things. */
const FORMER: Readonly<Record<string, AnswerName>> = { industry: 'trade', words: 'concern' };
/** Weights stood in addresses of former releases; there is nothing left to weigh by hand. */
const FORMER_WEIGHT = /^w\./;

/**
 * Reads a fragment that anybody may have written. What is not in the lists is left out and named; addresses of former
 * releases are answered as far as what they say is still asked.
 * @param fragment with or without the leading `#`
 */
export function parseAnswers(fragment: string, t: MatchLists): { answers: Answers; dropped: string[] } {
  const dropped: string[] = [];
  const answers: Partial<Record<AnswerName, string[]>> = {};
  for (const [key, raw] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const name = ANSWER_NAMES.find((one) => one === (FORMER[key] ?? key));
    const value = cut(raw);
    if (value === '' || FORMER_WEIGHT.test(key)) continue;
    const isWrong = !name || !allows(name, value, t) || (key === 'industry' && !labelIn(t.industry, value));
    if (isWrong) dropped.push(`${key}=${raw}`.slice(0, 60));
    else {
      const said = wordsOf(key, value, t);
      const before = answers[name] ?? [];
      answers[name] = MANY.has(name) || key === 'words' ? [...new Set([...before, said])] : [said];
    }
  }
  if (answers.concern) answers.concern = [cut(answers.concern.join(' '))];
  if (answers.prefecture) delete answers.region;
  return { answers, dropped };
}

/** The fragment of answers without `#`; `''` when nothing is told. Equal answers have equal fragments. */
export function formatAnswers(answers: Answers): string {
  const params = new URLSearchParams();
  for (const name of ANSWER_NAMES)
    for (const value of answers[name] ?? []) if (value !== '') params.append(name, value);
  return params.toString();
}

function allows(name: AnswerName, value: string, t: MatchLists): boolean {
  return !isChosen(name) || labelIn(t[ANSWER_LISTS[name]], value) !== undefined;
}
const isChosen = (name: AnswerName): name is ChosenName => name in ANSWER_LISTS;
/** The two questions in free words stand in a field that a reader reads: an id there becomes its label. */
function wordsOf(key: string, value: string, t: MatchLists): string {
  const isAsked = key === 'trade' || key === 'concern' || key === 'industry';
  return (isAsked && labelIn(t[key], value)) || value;
}
const labelIn = (list: { values: readonly { id: string; label: string }[] }, id: string) =>
  list.values.find((one) => one.id === id)?.label;
const cut = (text: string) => [...text.toWellFormed().trim()].slice(0, MOST_CHARACTERS).join('').trim();
