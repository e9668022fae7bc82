import type { Question } from '../cases/questions.ts';
import { turnBeats } from '../cases/turn-beats.ts';
import type { Entry } from '../markdown/entry.ts';
import type { Case } from '../schema/case.ts';
import type { Knowhow } from '../schema/knowhow.ts';

/** A step or a wall as its list has it. */
export interface LessonPlace {
  of: 'steps' | 'walls';
  id: string;
  /** Articles its list names, the one to read first at the head. */
  knowhow?: readonly string[] | undefined;
}

/** What the page of a step or wall teaches with, and everything else there is. */
export interface Lesson<C> {
  /** まず読む一本. */
  article: Entry<Knowhow> | undefined;
  articles: Entry<Knowhow>[];
  /** 試す問い. */
  question: Question | undefined;
  questions: Question[];
  /** それが起きた事例. */
  happened: C | undefined;
  cases: C[];
}

/**
 * The lesson of a step or wall. What is equal by a rule stays in the order given.
 * - Article: those the list names, in its order; then those that name the place before others, and fewest others.
 * - Question: one of the article, then one that was really asked, then one of any article.
 * - Case: one whose turn is told at this very place, then by how much of a turn is told (a question that was asked
 *   counts first), then those that name fewest other places.
 */
export function lesson<C extends Pick<Entry<Case>, 'slug' | 'data'>>(
  place: LessonPlace,
  all: { cases: readonly C[]; knowhow: readonly Entry<Knowhow>[]; questions: readonly Question[] },
): Lesson<C> {
  const { of, id, knowhow: named = [] } = place;
  const [article, ...articles] = ranked(
    all.knowhow.filter(({ slug, data }) => named.includes(slug) || data[of].includes(id)),
    ({ slug, data }) => [
      named.includes(slug) ? named.indexOf(slug) : named.length,
      data[of].indexOf(id),
      data[of].length,
    ],
  );
  const [question, ...questions] = ranked(
    all.questions.filter((one) => (of === 'steps' ? one.step === id : one.walls?.includes(id))),
    ({ origin, from }) => [
      from.kind === 'knowhow' && from.slug === article?.slug ? 0 : 1,
      Number(origin === 'editorial'),
      Number(from.kind === 'case'),
    ],
  );
  const [happened, ...cases] = ranked(
    all.cases.filter(({ data }) => data[of].includes(id)),
    ({ data }) => [
      Number(!turnsAt(data, place)),
      Number(data.turn?.question === undefined),
      -(data.turn ? turnBeats(data).length : 0),
      data[of].length,
    ],
  );
  return { article, articles, question, questions, happened, cases };
}

/**
 * Whether the turn of a case is known to lie at a place: the wall it names; the step of its question, or the only
 * step of the case.
 */
function turnsAt(data: Case, { of, id }: LessonPlace): boolean {
  const { turn } = data;
  if (!turn) return false;
  if (of === 'walls') return turn.wall === id;
  const asked = data.questions?.find(({ ask }) => ask === turn.question?.text);
  return asked ? asked.step === id : data.steps.length === 1;
}

/** In the order of lists of numbers, the first that differ deciding; what is equal stays as it was. */
function ranked<T>(items: readonly T[], rank: (item: T) => readonly number[]): T[] {
  return items
    .map((item) => ({ item, by: rank(item) }))
    .sort((a, b) => a.by.map((one, at) => one - (b.by[at] ?? 0)).find((one) => one !== 0) ?? 0)
    .map(({ item }) => item);
}
