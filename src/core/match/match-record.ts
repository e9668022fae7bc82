import { employeesBand, salesBand } from '#core/cases/bands.ts';
import { companyFacts, employeesText } from '#core/cases/company-line.ts';
import { questionFit, SPEAKS } from '#core/cases/question-fit.ts';
import type { QuestionOrigin } from '#core/cases/question-origin.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { ChosenName } from './firm-answers.ts';

/** A question of a case, and the 気がかり it suits. */
export interface CaseQuestion {
  ask: string;
  origin: QuestionOrigin;
  concerns: readonly string[];
}
/** A case as the match loads it: what is compared, and all that is shown, so that nothing is asked for later. */
export interface MatchRecord {
  slug: string;
  title: string;
  company: string;
  facts: string;
  /** The shelf it stands on, in words, where there is more than one. */
  shelf?: string | undefined;
  summary: string;
  business: string;
  industry: string;
  trade?: string | undefined;
  concerns: readonly string[];
  /** Troubles in a supporter's words. */
  asked: readonly string[];
  points: readonly string[];
  /** Band of the head count, and the count in the case's own words. */
  employees?: string | undefined;
  employeesText?: string | undefined;
  /** The other answers; what is not public is an empty list. */
  chosen: { readonly [Name in ChosenName]: readonly string[] };
  /** Whether one can read in it how the supporter worked. */
  told: boolean;
  /** Its questions, the one to carry along first; each with the 気がかり that it suits. */
  questions: readonly CaseQuestion[];
}

/** What the match knows of a case. @param told whether its depth is `support` */
export function matchRecord(slug: string, entry: Case, told: boolean, t: Taxonomies): MatchRecord {
  const known = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    slug,
    title: entry.title,
    company: entry.company.name,
    facts: companyFacts(entry, t),
    summary: entry.summary,
    business: entry.business ?? '',
    industry: entry.industry,
    trade: entry.trade,
    concerns: entry.concerns ?? [],
    asked: entry.asked ?? [],
    points: entry.points ?? [],
    employees: employeesBand(entry.employees, t),
    employeesText: employeesText(entry, t),
    chosen: {
      prefecture: known(entry.prefecture),
      region: known(regionOf(entry.prefecture, t)),
      ownerType: known(entry.ownerType),
      ownerAge: known(entry.ownerAge),
      sales: known(salesBand(entry.sales, t)),
      salesTrend: known(entry.trend?.sales),
      profitTrend: known(entry.trend?.profit),
      wall: entry.walls,
      step: entry.steps,
      tag: entry.tags,
    },
    told,
    questions: questionsOf(entry, t),
  };
}

/**
 * The question to carry along, then those that suit some 気がかり: the one of the turn, those that were really asked, the
 * others; those that call the firm by its name stand last, for they cannot be put to somebody else.
 */
function questionsOf(entry: Case, t: Taxonomies): CaseQuestion[] {
  const { turn, questions = [], company, concerns: own = [] } = entry;
  const isAsked = ({ origin }: { origin: QuestionOrigin }) => origin !== 'editorial';
  const all = [
    ...(turn?.question ? [{ ask: turn.question.text, origin: turn.question.origin }] : []),
    ...questions.filter(isAsked),
    ...questions.filter((one) => !isAsked(one)),
  ];
  // A question that only shares a wall speaks to a concern of its own case, to no other.
  const suits = (question: (typeof all)[number]) =>
    t.concern.values
      .filter((one) => questionFit(question, one) >= (own.includes(one.id) ? 1 : SPEAKS))
      .map(({ id }) => id);
  return [
    ...all.filter(({ ask }) => !namesFirm(ask, company.name)),
    ...all.filter(({ ask }) => namesFirm(ask, company.name)),
  ]
    .filter(({ ask }, at, list) => list.findIndex((one) => one.ask === ask) === at)
    .map((one) => ({ ask: one.ask, origin: one.origin, concerns: suits(one) }))
    .filter(({ ask, concerns }, at) => at === 0 || (concerns.length > 0 && !namesFirm(ask, company.name)));
}

/** Letters of a firm's name that tell it from others: fewer stand in common words. */
const TELLING = 4;

/** Whether a text calls a firm by its name, or by a part of it. */
export function namesFirm(text: string, name: string): boolean {
  const letters = [...name.replace(/株式会社|有限会社|合同会社/gu, '')];
  const length = Math.min(TELLING, letters.length);
  return letters.some((_, at) => {
    const part = letters.slice(at, at + length);
    return part.length === length && text.includes(part.join(''));
  });
}
