import { questionFit } from '../cases/question-fit.ts';
import type { Question } from '../cases/questions.ts';
import type { Entry } from '../markdown/entry.ts';
import type { Case } from '../schema/case.ts';
import type { Knowhow } from '../schema/knowhow.ts';
import type { Taxonomies } from '../schema/taxonomy.ts';
import type { Scene } from './scenes.ts';

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
 * among them that suits it best.
 */
export function concernPage<C extends Entry<Case>>(
  concern: Concern,
  all: { cases: readonly C[]; knowhow: readonly Entry<Knowhow>[]; questions: readonly Question[] },
): ConcernPage<C> {
  const { tags = [], walls = [] } = concern;
  const { cases, knowhow } = pagesAbout(concern, all);
  const shares = (key: 'tags' | 'walls', ids: readonly string[]) =>
    all.knowhow.find(({ data }) => data[key].some((one) => ids.includes(one)));
  const nearKnowhow = knowhow.length ? undefined : (shares('tags', tags) ?? shares('walls', walls));
  const theme = all.cases.filter(({ data }) => data.tags.some((tag) => tags.includes(tag)));
  const [question] = questionsOf(concern, { cases, knowhow, questions: all.questions });
  return { knowhow, nearKnowhow, question, cases, nearby: cases.length ? [] : theme.slice(0, NEARBY) };
}

/** The cases and articles about a concern, in the order given; articles that its list names stand first. */
export function pagesAbout<C extends { data: Case }, K extends { slug: string; data: Knowhow }>(
  { id, knowhow: named = [] }: Concern,
  all: { cases: readonly C[]; knowhow: readonly K[] },
): { cases: C[]; knowhow: K[] } {
  const holds = ({ data }: { data: Case | Knowhow }) => data.concerns?.includes(id) ?? false;
  const listed = named.flatMap((slug) => all.knowhow.filter((entry) => entry.slug === slug));
  return {
    cases: all.cases.filter(holds),
    knowhow: [...listed, ...all.knowhow.filter((entry) => holds(entry) && !listed.includes(entry))],
  };
}

/**
 * The questions of pages about a concern: what suits it stands first, and of these what was really asked.
 * @param pages the cases and articles about it
 */
export function questionsOf<Q extends Question>(
  concern: Concern,
  pages: {
    cases: readonly { slug: string }[];
    knowhow: readonly { slug: string }[];
    questions: readonly Q[];
  },
): Q[] {
  const from = new Set([
    ...pages.cases.map(({ slug }) => `case/${slug}`),
    ...pages.knowhow.map(({ slug }) => `knowhow/${slug}`),
  ]);
  const rank = (question: Question) =>
    questionFit(question, concern) + (question.origin === 'editorial' ? 0 : 0.5);
  return pages.questions
    .filter(({ from: { kind, slug } }) => from.has(`${kind}/${slug}`))
    .map((question) => ({ question, rank: rank(question) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ question }) => question);
}

/** The concerns under their headings, both in the order of the list. */
export function concernGroups(concerns: readonly Concern[]): { group: string; concerns: Concern[] }[] {
  return [...Map.groupBy(concerns, ({ group }) => group)].map(([group, held]) => ({ group, concerns: held }));
}

/** The concerns by the situation in which they come up, in the order in which one is looked for in a hurry: stuck first. */
export function concernScenes(
  concerns: readonly Concern[],
): { scene: Scene; groups: ReturnType<typeof concernGroups> }[] {
  return BY_HURRY.map((scene) => ({
    scene,
    groups: concernGroups(concerns.filter((one) => (one.scene ?? 'visit') === scene)),
  })).filter(({ groups }) => groups.length > 0);
}
const BY_HURRY: readonly Scene[] = ['stuck', 'visit', 'learn'];
