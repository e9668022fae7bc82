import { depthOf } from '#core/cases/depth.ts';
import { questionFit } from '#core/cases/question-fit.ts';
import { allQuestions, type Question } from '#core/cases/questions.ts';
import { pagesAbout, questionsOf } from '#core/concerns/concern-page.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { LocabenMap } from '#core/schema/locaben.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { listOf, recordOf } from '#core/site/shape.ts';
import { LIST_NAMES, type MatchLists } from './firm-answers.ts';
import { type MatchRecord, matchRecord, namesFirm } from './match-record.ts';

/** A question of a concern, and the page it stands on. */
export type ConcernQuestion = Pick<Question, 'ask' | 'origin' | 'from'>;
/** As many as there are near cases at first. */
const MOST_QUESTIONS = 3;

/** All that the match works with. */
export interface MatchData extends MatchBase, MatchCases {}

/** What stands in its answers, the same for every answer. */
export interface MatchCases {
  cases: MatchRecord[];
  /** The questions of each 気がかり that suit it, best first, at most `MOST_QUESTIONS`. */
  questions: Readonly<Record<string, readonly ConcernQuestion[]>>;
}

/**
 * What its form needs: a file of its own, so that it opens before the cases are here. They follow in one file whatever
 * the reader answers, for parts by concern would tell the server the concern.
 */
export interface MatchBase {
  lists: MatchLists;
  synonyms: Synonyms;
  /** Published articles, in the order of the collection. */
  knowhow: { slug: string; title: string }[];
  /** How the firm's own sheet is read, and what can be asked where it is weak; none where the instance reads none. */
  locaben?: LocabenData | undefined;
}
export interface LocabenData {
  map: LocabenMap;
  /** Questions by the wall they belong to, some of each. */
  questions: Readonly<Record<string, readonly ConcernQuestion[]>>;
}

/** So many questions of a wall stand beside a weak indicator. */
const OF_A_WALL = 2;

/** What is made of the content, drafts and coming cases left out. */
export function matchData(content: {
  cases: readonly { slug: string; data: Case; letters: number; card?: { shelf?: string } }[];
  knowhow: readonly { slug: string; data: Knowhow }[];
  taxonomies: Taxonomies;
  synonyms: Synonyms;
  locaben?: { map?: LocabenMap };
}): MatchData {
  const { taxonomies: t, synonyms, locaben } = content;
  const isPublished = ({ data }: { data: Case | Knowhow }) => data.publication === 'published';
  const cases = content.cases.filter(isPublished);
  const knowhow = content.knowhow.filter(isPublished);
  // Articles speak to everybody; what a case asks of its own firm by name cannot be put to another.
  const names = new Map(cases.map(({ slug, data }) => [slug, data.company.name]));
  const all = allQuestions(
    cases,
    knowhow,
    t.step.values.map(({ id }) => id),
  ).filter(({ ask, from: { kind, slug } }) => kind === 'knowhow' || !namesFirm(ask, names.get(slug) ?? ''));
  return {
    cases: cases.map(({ slug, data, letters, card }) => ({
      ...matchRecord(slug, data, depthOf(data, letters) === 'support', t),
      ...(card?.shelf ? { shelf: card.shelf } : {}),
    })),
    lists: Object.fromEntries(LIST_NAMES.map((name) => [name, t[name]])) as unknown as MatchLists,
    synonyms: { entries: synonyms.entries },
    questions: concernQuestions(cases, knowhow, all, t),
    knowhow: knowhow.map(({ slug, data }) => ({ slug, title: data.title })),
    locaben: locaben?.map && { map: locaben.map, questions: wallQuestions(locaben.map, all) },
  };
}

/** For each wall that an indicator points to: what was really asked before what was composed. */
function wallQuestions({ indicators }: LocabenMap, all: readonly Question[]): LocabenData['questions'] {
  const walls = [...new Set(indicators.flatMap(({ walls }) => walls))];
  return Object.fromEntries(
    walls.map((wall) => [
      wall,
      all
        .filter(({ walls }) => walls?.includes(wall))
        .toSorted((a, b) => Number(a.origin === 'editorial') - Number(b.origin === 'editorial'))
        .slice(0, OF_A_WALL)
        .map(({ ask, origin, from }) => ({ ask, origin, from })),
    ]),
  );
}

function concernQuestions(
  cases: readonly { slug: string; data: Case }[],
  knowhow: readonly { slug: string; data: Knowhow }[],
  all: readonly Question[],
  t: Taxonomies,
): MatchData['questions'] {
  return Object.fromEntries(
    t.concern.values.flatMap((concern) => {
      const pages = { ...pagesAbout(concern, { cases, knowhow }), questions: all };
      const own = questionsOf(concern, pages).filter((question) => questionFit(question, concern) > 0);
      const sent = own.slice(0, MOST_QUESTIONS).map(({ ask, origin, from }) => ({ ask, origin, from }));
      return sent.length > 0 ? [[concern.id, sent]] : [];
    }),
  );
}

const values = recordOf<{ values: unknown[] }>({ values: 'list' });
const casesShape = recordOf<MatchCases>({
  cases: listOf(
    recordOf<MatchRecord>({
      slug: 'string',
      title: 'string',
      company: 'string',
      facts: 'string',
      summary: 'string',
      business: 'string',
      industry: 'string',
      concerns: 'list',
      asked: 'list',
      points: 'list',
      chosen: 'record',
      told: 'boolean',
      questions: 'list',
    }),
  ),
  questions: 'record',
});
const baseShape = recordOf<MatchBase>({
  lists: recordOf(Object.fromEntries(LIST_NAMES.map((name) => [name, values]))) as never,
  synonyms: recordOf<Synonyms>({ entries: 'list' }),
  knowhow: listOf(recordOf<MatchData['knowhow'][number]>({ slug: 'string', title: 'string' })),
});

/** What the form of the match needs, checked. @throws NotReadable when a value is something else */
export function checkMatchBase(value: unknown): MatchBase {
  return baseShape(value, 'The data of the match');
}

/** The cases of the match with the questions to ask, checked. @throws NotReadable when a value is something else */
export function checkMatchCases(value: unknown): MatchCases {
  return casesShape(value, 'The cases of the match');
}
