import type { Question } from '../cases/questions.ts';
import type { Entry } from '../markdown/entry.ts';
import type { Case } from '../schema/case.ts';
import type { Knowhow } from '../schema/knowhow.ts';
import type { Taxonomies } from '../schema/taxonomy.ts';

/** A 気がかり as its list has it. */
export type Concern = Taxonomies['concern']['values'][number];

/** What the page of one concern brings together. */
export interface ConcernPage<C> {
  /** Articles about it, the one to read first at the head. */
  knowhow: Entry<Knowhow>[];
  /** Where there is none: an article on one of its themes, else one about one of its walls. */
  nearKnowhow: Entry<Knowhow> | undefined;
  /** One question to try; none where neither article nor case has one. */
  question: Question | undefined;
  /** Cases that name it, in the order given. */
  cases: C[];
  /** Where no case names it: cases on the same themes (its tags), at most `NEARBY`. */
  nearby: C[];
}

const NEARBY = 4;

/**
 * What helps with a concern: articles that its list names, then those that name it; the question of a case or article
 * among them, one that was really asked before one that editors composed.
 */
export function concernPage<C extends Entry<Case>>(
  concern: Concern,
  all: { cases: readonly C[]; knowhow: readonly Entry<Knowhow>[]; questions: readonly Question[] },
): ConcernPage<C> {
  const { id, knowhow: named = [], tags = [], walls = [] } = concern;
  const holds = ({ data }: Entry<Case | Knowhow>) => data.concerns?.includes(id) ?? false;
  const listed = named.flatMap((slug) => all.knowhow.filter((entry) => entry.slug === slug));
  const knowhow = [...listed, ...all.knowhow.filter((entry) => holds(entry) && !listed.includes(entry))];
  const shares = (key: 'tags' | 'walls', ids: readonly string[]) =>
    all.knowhow.find(({ data }) => data[key].some((one) => ids.includes(one)));
  const nearKnowhow = knowhow.length ? undefined : (shares('tags', tags) ?? shares('walls', walls));
  const cases = all.cases.filter(holds);
  const theme = all.cases.filter(({ data }) => data.tags.some((tag) => tags.includes(tag)));
  const from = new Set([
    ...cases.map(({ slug }) => `case/${slug}`),
    ...knowhow.map(({ slug }) => `knowhow/${slug}`),
  ]);
  const asked = all.questions.filter(({ from: { kind, slug } }) => from.has(`${kind}/${slug}`));
  const suits = (question: Question) =>
    Number(question.origin !== 'editorial') * 2 +
    Number(question.walls?.some((wall) => walls.includes(wall)) ?? false);
  const [question] = asked.toSorted((a, b) => suits(b) - suits(a));
  return { knowhow, nearKnowhow, question, cases, nearby: cases.length ? [] : theme.slice(0, NEARBY) };
}

/** The concerns under their headings, both in the order of the list. */
export function concernGroups(concerns: readonly Concern[]): { group: string; concerns: Concern[] }[] {
  return [...Map.groupBy(concerns, ({ group }) => group)].map(([group, held]) => ({ group, concerns: held }));
}
