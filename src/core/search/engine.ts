import { pairTerms } from '#core/text/codes.ts';
import { isAlphabet } from '#core/text/stream.ts';
import type { FullIndex, Pages } from './open-index.ts';
import { demoteForeignPlaces } from './place-borders.ts';
import type { Unit } from './query.ts';
import { type Grade, gradeForm, gradeUnit, intersect } from './ranking.ts';
import { TIERS, type Tier } from './search-document.ts';
import type { Interpretation, InterpretedUnit, WordForm } from './word-forms.ts';

/** A page of the answer. */
export interface Hit {
  id: string;
  tier: Tier;
  score: number;
}

/** Latin words side by side also make one phrase: "Observer Group" is meant as written. */
function phraseOfWords(units: readonly Unit[]): string[] | undefined {
  const latin = units.every(({ symbols }) => {
    return isAlphabet(symbols[1] ?? '') && isAlphabet(symbols.at(-2) ?? '');
  });
  if (units.length < 2 || !latin) return undefined;
  return units.flatMap(({ symbols }) => symbols);
}

/** Gives forms to try for a unit that no page holds as it is typed. */
type Fallback = (unit: Unit, foundNothing: boolean) => Promise<WordForm[]>;

/** An answer: hits in rank order, what to mark, and the fallback spellings that were used. */
export interface Answer {
  hits: Hit[];
  marks: string[][];
  /** What to mark in a page that holds the query as typed. */
  typed: string[][];
  fallbacks: Map<Unit, WordForm[]>;
}

/** Pages of a unit; when none holds it as typed, also of the first fallback that is found. */
async function gradeOrFallBack(
  index: FullIndex,
  unit: InterpretedUnit,
  fallback: Fallback | undefined,
): Promise<{ grades: Map<string, Grade>; fallbacks: WordForm[] }> {
  const grades = await gradeUnit(index, unit.forms);
  if (!unit.literal) await demoteForeignPlaces(index, unit.symbols, grades);
  const fallbacks: WordForm[] = [];
  const synonym = TIERS.indexOf('synonym');
  const typed = [...grades.values()].some(({ tier }) => tier < synonym);
  if (typed || !fallback) return { grades, fallbacks };
  for (const form of await fallback(unit, grades.size === 0)) {
    const found = await gradeForm(index, form, true);
    for (const [page, grade] of found) if (!grades.has(page)) grades.set(page, grade);
    if (found.size > 0) {
      fallbacks.push(form);
      break;
    }
  }
  return { grades, fallbacks };
}

/**
 * Answers an interpreted query from an open index.
 */
export async function answerQuery(
  index: FullIndex,
  interpretation: Interpretation,
  pages: Pages,
  fallback?: Fallback,
): Promise<Answer> {
  const units = interpretation.units.map((unit) => ({ ...unit }));
  const graded = await Promise.all(units.map((unit) => gradeOrFallBack(index, unit, fallback)));
  const fallbacks = new Map<Unit, WordForm[]>();
  graded.forEach(({ fallbacks: forms }, at) => {
    const unit = units[at] as InterpretedUnit;
    unit.forms = [...unit.forms, ...forms];
    if (forms.length > 0) fallbacks.set(unit, forms);
  });
  let grades = intersect(graded.map((one) => one.grades));
  const phrase = phraseOfWords(units);
  if (phrase && grades.size > 0) {
    const together = await index.phrase(pairTerms(phrase));
    const holding = new Set(together.map(({ page }) => page));
    const near = TIERS.indexOf('near');
    for (const [page, grade] of grades) {
      if (holding.size > 0 && !holding.has(page)) grade.tier = near;
    }
  }
  const forms = units.flatMap((unit) => unit.forms);
  let marks = forms.map(({ symbols }) => symbols);
  const typed = forms.filter(({ tier }) => tier !== 'synonym').map(({ symbols }) => symbols);
  if (grades.size === 0) {
    const { gradeNear, nearForms } = await import('./near-matches.ts');
    const exact = units.map(({ symbols }) => symbols);
    grades = await gradeNear(index, exact, pages.lengths);
    marks = nearForms(exact);
  }
  const hits = [...grades].map(([page, { tier, score }]) => ({
    id: pages.ids.get(page) as string,
    tier: TIERS[tier] as Tier,
    score,
  }));
  const rank = (hit: Hit) => TIERS.indexOf(hit.tier);
  hits.sort((a, b) => rank(a) - rank(b) || b.score - a.score || (a.id < b.id ? -1 : 1));
  return { hits, marks, typed, fallbacks };
}
