import { pairTerms } from '#core/text/codes.ts';
import { isAlphabet } from '#core/text/stream.ts';
import { TIERS, type Tier } from './document.ts';
import type { Form, Interpretation, InterpretedUnit } from './forms.ts';
import { type Grade, gradeForm, gradeUnit, intersect } from './grades.ts';
import type { FullIndex, Pages } from './opened.ts';
import { parkForeignPlaces } from './place-borders.ts';
import type { Unit } from './query.ts';

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
export type Rescue = (unit: Unit, foundNothing: boolean) => Promise<Form[]>;

/** An answer: hits in rank order, what to mark, and the forms that came in as a rescue. */
export interface Answer {
  hits: Hit[];
  marks: string[][];
  /** What to mark in a page that holds the query as typed. */
  typed: string[][];
  rescued: Map<Unit, Form[]>;
}

/** Pages of a unit; when none holds it as typed, also of the first rescuing form that is found. */
async function gradeOrRescue(
  index: FullIndex,
  unit: InterpretedUnit,
  rescue: Rescue | undefined,
): Promise<{ grades: Map<string, Grade>; rescued: Form[] }> {
  const grades = await gradeUnit(index, unit.forms);
  if (!unit.literal) await parkForeignPlaces(index, unit.symbols, grades);
  const rescued: Form[] = [];
  const synonym = TIERS.indexOf('synonym');
  const typed = [...grades.values()].some(({ tier }) => tier < synonym);
  if (typed || !rescue) return { grades, rescued };
  for (const form of await rescue(unit, grades.size === 0)) {
    const found = await gradeForm(index, form, true);
    for (const [page, grade] of found) if (!grades.has(page)) grades.set(page, grade);
    if (found.size > 0) {
      rescued.push(form);
      break;
    }
  }
  return { grades, rescued };
}

/**
 * Answers an interpreted query from an open index.
 */
export async function answer(
  index: FullIndex,
  interpretation: Interpretation,
  pages: Pages,
  rescue?: Rescue,
): Promise<Answer> {
  const units = interpretation.units.map((unit) => ({ ...unit }));
  const graded = await Promise.all(units.map((unit) => gradeOrRescue(index, unit, rescue)));
  const rescued = new Map<Unit, Form[]>();
  graded.forEach(({ rescued: forms }, at) => {
    const unit = units[at] as InterpretedUnit;
    unit.forms = [...unit.forms, ...forms];
    if (forms.length > 0) rescued.set(unit, forms);
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
    const { gradeNear, nearForms } = await import('./near.ts');
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
  return { hits, marks, typed, rescued };
}
