import { pairTerms, singleTerm } from '../domain/text/codes.ts';
import { isAlphabet } from '../domain/text/stream.ts';
import { TIERS, type Tier } from './document.ts';
import type { Form, Interpretation, InterpretedUnit } from './forms.ts';
import { cluesOf, nearForms, rarity } from './near.ts';
import type { Found, OpenIndex } from './pagefind-index.ts';
import { querySymbols, type Unit } from './query.ts';
import { zoneAt } from './record.ts';

/** A page of the answer. */
export interface Hit {
  id: string;
  tier: Tier;
  score: number;
}

/** How many pages are offered when none holds the query. */
export const MOST_NEAR = 50;

/** How much more a word weighs where it is found first. */
const ZONE_WEIGHT = { title: 2, label: 1.4, body: 1 } as const;

interface Grade {
  tier: number;
  score: number;
}

/** Terms that find a form: its pairs, or the page-wide sign of a lone character. */
export function termsOf(symbols: readonly string[]): string[] {
  return symbols.length === 1 ? [singleTerm(symbols[0] as string)] : pairTerms(symbols);
}

/** The pages that hold one form, graded. */
async function gradeForm(index: OpenIndex, form: Form): Promise<Map<string, Grade>> {
  const terms = termsOf(form.symbols);
  const found = await index.phrase(terms);
  const scores = new Map<string, number>();
  if (found.length > 1) {
    for (const { page, score } of await index.all(terms)) scores.set(page, score);
  }
  const tier = TIERS.indexOf(form.tier);
  return new Map(
    found.map(({ page, positions }) => {
      const zone = ZONE_WEIGHT[zoneAt(positions[0] ?? Number.POSITIVE_INFINITY)];
      return [page, { tier, score: (scores.get(page) ?? 1) * zone }] as const;
    }),
  );
}

/** The pages that hold a unit in any of its forms: the best tier, the best score in it. */
async function gradeUnit(index: OpenIndex, forms: readonly Form[]): Promise<Map<string, Grade>> {
  const best = new Map<string, Grade>();
  for (const form of forms) {
    for (const [page, grade] of await gradeForm(index, form)) {
      const known = best.get(page);
      const better = !known || grade.tier < known.tier;
      if (better || (grade.tier === known.tier && grade.score > known.score)) best.set(page, grade);
    }
  }
  return best;
}

/** Pages that hold every unit; a page is as good as its weakest unit. */
function intersect(all: readonly Map<string, Grade>[]): Map<string, Grade> {
  const [first, ...rest] = [...all].sort((a, b) => a.size - b.size);
  const both = new Map<string, Grade>();
  for (const [page, grade] of first ?? []) {
    const grades = rest.map((other) => other.get(page));
    if (grades.some((other) => other === undefined)) continue;
    const total = { ...grade };
    for (const other of grades as Grade[]) {
      total.tier = Math.max(total.tier, other.tier);
      total.score += other.score;
    }
    both.set(page, total);
  }
  return both;
}

/** Pages that share the most with the query, when none holds all of it. */
async function gradeNear(
  index: OpenIndex,
  units: readonly (readonly string[])[],
  total: number,
): Promise<Map<string, Grade>> {
  const scores = new Map<string, number>();
  for (const clue of cluesOf(units)) {
    const found: Found[] = await index.phrase(clue.terms);
    const worth = clue.weight * rarity(found.length, total);
    for (const { page } of found) scores.set(page, (scores.get(page) ?? 0) + worth);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST_NEAR);
  return new Map(best.map(([page, score]) => [page, { tier: TIERS.indexOf('near'), score }]));
}

/** Latin words side by side also make one phrase: "Observer Group" is meant as written. */
function phraseOfWords(units: readonly Unit[]): string[] | undefined {
  const latin = units.every(({ symbols }) => {
    return isAlphabet(symbols[1] ?? '') && isAlphabet(symbols.at(-2) ?? '');
  });
  if (units.length < 2 || !latin) return undefined;
  return units.flatMap(({ symbols }) => symbols);
}

/** Gives spellings to try for a unit that no page holds as it is typed. */
export type Rescue = (unit: Unit, foundNothing: boolean) => Promise<string[]>;

/** Pages of a unit; when none holds it as typed, also of the first rescuing spelling that is found. */
async function gradeOrRescue(
  index: OpenIndex,
  unit: InterpretedUnit,
  rescue: Rescue | undefined,
): Promise<{ grades: Map<string, Grade>; rescued: Form[] }> {
  const grades = await gradeUnit(index, unit.forms);
  const rescued: Form[] = [];
  const synonym = TIERS.indexOf('synonym');
  const typed = [...grades.values()].some(({ tier }) => tier < synonym);
  if (typed || !rescue) return { grades, rescued };
  for (const spelling of await rescue(unit, grades.size === 0)) {
    const form: Form = { symbols: querySymbols(spelling), tier: 'synonym' };
    const found = await gradeForm(index, form);
    for (const [page, grade] of found) if (!grades.has(page)) grades.set(page, grade);
    if (found.size > 0) {
      rescued.push(form);
      break;
    }
  }
  return { grades, rescued };
}

/**
 * Answers an interpreted query from an open index. `pageIds` maps the index's
 * page ids to ours.
 */
export async function answer(
  index: OpenIndex,
  interpretation: Interpretation,
  pageIds: ReadonlyMap<string, string>,
  rescue?: Rescue,
): Promise<{ hits: Hit[]; marks: string[][]; rescued: Map<Unit, Form[]> }> {
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
    const pages = new Set(together.map(({ page }) => page));
    const near = TIERS.indexOf('near');
    for (const [page, grade] of grades) if (pages.size > 0 && !pages.has(page)) grade.tier = near;
  }
  let marks = units.flatMap(({ forms }) => forms.map(({ symbols }) => symbols));
  if (grades.size === 0) {
    const exact = units.map(({ symbols }) => symbols);
    grades = await gradeNear(index, exact, pageIds.size);
    marks = nearForms(exact);
  }
  const hits = [...grades].map(([page, { tier, score }]) => ({
    id: pageIds.get(page) as string,
    tier: TIERS[tier] as Tier,
    score,
  }));
  const rank = (hit: Hit) => TIERS.indexOf(hit.tier);
  hits.sort((a, b) => rank(a) - rank(b) || b.score - a.score || (a.id < b.id ? -1 : 1));
  return { hits, marks, rescued };
}
