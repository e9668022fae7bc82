import { Ahead } from '../search/ahead.ts';
import { listOf, recordOf } from '../site/shape.ts';
import { fold } from '../text/fold.ts';
import { QUESTION_ORIGINS } from './question-origin.ts';
import type { Question } from './questions.ts';

/** By what questions are chosen: 気がかり, 段階, 壁, and where they come from. */
export const QUESTION_FACETS = ['concern', 'step', 'wall', 'origin'] as const;
export type QuestionFacet = (typeof QUESTION_FACETS)[number];

/** A choice among questions: a value of each facet that is chosen, and words that all have to stand in it. */
export type QuestionChoice = Partial<Record<QuestionFacet | 'q', string>>;

/** What a question is called by each facet. */
export function valuesOf(
  question: Pick<Question, 'concerns' | 'step' | 'walls' | 'origin'>,
  facet: QuestionFacet,
): readonly string[] {
  switch (facet) {
    case 'concern':
      return question.concerns;
    case 'wall':
      return question.walls ?? [];
    default:
      return [question[facet]];
  }
}

/** The questions of a choice, in their order. Words are found whatever their width and kind of kana. */
export function chosenQuestions<One extends Question>(
  questions: readonly One[],
  choice: QuestionChoice,
): One[] {
  const words = fold(choice.q ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  const facets = QUESTION_FACETS.filter((facet) => choice[facet]);
  return questions.filter(
    (question) =>
      facets.every((facet) => valuesOf(question, facet).includes(choice[facet] ?? '')) &&
      (words.length === 0 || hasWords(question, words)),
  );
}

function hasWords(question: Question, words: readonly string[]): boolean {
  const text = textOf(question);
  return words.every((word) => text.includes(word));
}

/** The folded text of a question, made once: whoever types asks for all of them at every letter. */
const texts = new WeakMap<Question, string>();

function textOf(question: Question): string {
  const { ask, opened = '', from } = question;
  const text = texts.get(question) ?? fold([ask, opened, from.title].join('\n'));
  texts.set(question, text);
  return text;
}

/** Reads the text of all questions before words are looked for in it. */
export function readAhead(questions: readonly Question[]): Ahead<void> {
  return new Ahead(function* () {
    for (const question of questions) {
      textOf(question);
      yield;
    }
  });
}

/** The choice that an address makes. @param known ids of each facet; what is not among them is left out */
export function parseChoice(
  search: string,
  known: Readonly<Record<QuestionFacet, readonly string[]>>,
): QuestionChoice {
  const params = new URLSearchParams(search);
  const chosen = QUESTION_FACETS.flatMap((facet) => {
    const value = params.get(facet) ?? '';
    return known[facet].includes(value) ? [[facet, value] as const] : [];
  });
  const q = params.get('q')?.trim().slice(0, 100);
  return { ...Object.fromEntries(chosen), ...(q ? { q } : {}) };
}

/** The query of an address, without `?`; `''` when nothing is chosen. */
export function formatChoice(choice: QuestionChoice): string {
  const params = new URLSearchParams();
  for (const name of [...QUESTION_FACETS, 'q'] as const) if (choice[name]) params.set(name, choice[name]);
  return params.toString();
}

/** How many of them somebody asked, and how many the editors wrote. */
export function originCounts(questions: readonly Pick<Question, 'origin'>[]): {
  asked: number;
  written: number;
} {
  const asked = questions.filter(({ origin }) => origin !== 'editorial').length;
  return { asked, written: questions.length - asked };
}

/** The values of 由来 as a list of a facet. */
export const ORIGIN_VALUES = Object.entries(QUESTION_ORIGINS).map(([id, label]) => ({ id, label }));

const list = listOf(
  recordOf<Question>({
    id: 'string',
    key: 'string',
    ask: 'string',
    origin: 'string' as never,
    step: 'string',
    concerns: 'list',
    from: 'record',
  }),
);

/** The file that 問いかけ集 chooses from, checked. @throws NotReadable when a value is something else */
export function checkQuestions(value: unknown): Question[] {
  return list(value, 'The list of questions');
}
