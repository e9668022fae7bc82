import { employeesBand } from '#core/cases/bands.ts';
import { companyFacts, employeesText } from '#core/cases/company-line.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** A case as the match loads it: what is compared, and all that is shown, so that nothing is asked for later. */
export interface MatchRecord {
  slug: string;
  title: string;
  company: string;
  facts: string;
  industry: string;
  trade?: string | undefined;
  business: string;
  concerns: readonly string[];
  /** Troubles in a supporter's words, and the points: what words that are no concern are looked for in. */
  asked: readonly string[];
  summary: string;
  /** Band of the head count. */
  employees?: string | undefined;
  /** The head count in the case's own words. */
  employeesText?: string | undefined;
  prefecture?: string | undefined;
  region?: string | undefined;
  /** Whether one can read in it how the supporter worked. */
  told: boolean;
  question?: { text: string; origin: 'reported' | 'used' | 'editorial' } | undefined;
}

/** What the match knows of a case; what is not public is absent. */
export function matchRecord(slug: string, entry: Case, told: boolean, t: Taxonomies): MatchRecord {
  return {
    slug,
    title: entry.title,
    company: entry.company.name,
    facts: companyFacts(entry, t),
    industry: entry.industry,
    trade: entry.trade,
    business: entry.business ?? '',
    concerns: entry.concerns ?? [],
    asked: [...(entry.asked ?? []), ...(entry.points ?? [])],
    summary: entry.summary,
    employees: employeesBand(entry.employees, t),
    employeesText: employeesText(entry, t),
    prefecture: entry.prefecture,
    region: regionOf(entry.prefecture, t),
    told,
    question: questionOf(entry),
  };
}

/** The question to carry along: the one of the turn, which was really asked, else the first of the case. */
function questionOf(entry: Case): MatchRecord['question'] {
  if (entry.turn?.question) return entry.turn.question;
  const first = entry.questions?.find(({ origin }) => origin !== 'editorial') ?? entry.questions?.[0];
  return first && { text: first.ask, origin: first.origin };
}
