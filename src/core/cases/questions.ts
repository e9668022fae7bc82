import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { questionKey } from './question-key.ts';

type Written = NonNullable<Case['questions']>[number];

/** A 問いかけ as a thing of its own, with the page it comes from. */
export interface Question extends Written {
  /** Its place on its page: `case/<slug>/1`. */
  id: string;
  /** What it is known by for good, as `questionKey` writes it. */
  key: string;
  /** The concerns of its case or article. */
  concerns: readonly string[];
  from: { kind: 'case' | 'knowhow'; slug: string; title: string };
}

/** A case or an article, as far as its questions go. */
type Asking = Pick<Case, 'title' | 'questions' | 'concerns'>;

/** Every question of the collection, by step, then know-how before cases, then by slug. */
export function allQuestions(
  cases: readonly { slug: string; data: Case }[],
  knowhow: readonly { slug: string; data: Knowhow }[],
  stepOrder: readonly string[],
): Question[] {
  const take = (
    kind: Question['from']['kind'],
    slug: string,
    { title, questions = [], concerns = [] }: Asking,
  ) =>
    questions.map((question, index) => ({
      ...question,
      id: `${kind}/${slug}/${index + 1}`,
      key: questionKey({ kind, slug }, question.ask),
      concerns,
      from: { kind, slug, title },
    }));
  const all = [
    ...knowhow.flatMap(({ slug, data }) => take('knowhow', slug, data)),
    ...cases.flatMap(({ slug, data }) => take('case', slug, data)),
  ];
  return all.sort((a, b) => stepOrder.indexOf(a.step) - stepOrder.indexOf(b.step));
}

/**
 * A choice of at most so many questions, in the order given: know-how first, and the steps and walls in turn, so
 * that a rare one is there too.
 */
export function chooseQuestions(questions: readonly Question[], most: number): Question[] {
  if (questions.length <= most) return [...questions];
  const taken = new Map<string, number>();
  /** How many of the same kind, step and walls stand before it. */
  const turnOf = ({ from, step, walls = [] }: Question) => {
    const group = [from.kind, step, ...walls].join();
    const turn = taken.get(group) ?? 0;
    taken.set(group, turn + 1);
    return turn;
  };
  const rank = new Map(
    questions.map((one) => [one, { later: Number(one.from.kind === 'case'), turn: turnOf(one) }]),
  );
  const ranked = [...rank].sort(([, a], [, b]) => a.later - b.later || a.turn - b.turn);
  const chosen = new Set(ranked.slice(0, most).map(([question]) => question));
  return questions.filter((question) => chosen.has(question));
}
