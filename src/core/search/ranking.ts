import { pairTerms } from '#core/text/codes.ts';
import { zoneAt } from './index-record.ts';
import type { FullIndex, Pages } from './open-index.ts';
import { TIERS } from './search-document.ts';
import type { WordForm } from './word-forms.ts';

/** How much more a word weighs where it is found first. */
export const ZONE_WEIGHT = { title: 2, label: 1.4, asked: 1.4, body: 1, meta: 0.3 } as const;

type Lengths = Pages['lengths'];
const META = TIERS.indexOf('meta');

/** How well a page answers: the place of its tier in `TIERS`, and the score within it. */
export interface Grade {
  tier: number;
  score: number;
}

/** How much more a word says that a title begins with: such a page is mostly about it. */
const OPENING = 1.2;

/** How many terms of a long form are enough to order its pages. */
const MOST_ORDERING = 2;

/**
 * The pages that hold one form, graded. Without `ordered` it is not asked how
 * often they hold it, which costs as much as finding them.
 */
export async function gradeForm(
  index: FullIndex,
  form: WordForm,
  lengths: Lengths,
  ordered: boolean,
): Promise<Map<string, Grade>> {
  const tier = TIERS.indexOf(form.tier);
  if (form.symbols.length === 1) {
    const pages = await index.holding(form.symbols[0] as string);
    return new Map(pages.map((page) => [page, { tier, score: 1 }]));
  }
  const terms = pairTerms(form.symbols);
  const found = await index.phrase(terms);
  const scores = new Map<string, number>();
  if (found.length > 1 && ordered) {
    const few = terms.filter((_, at) => at % Math.ceil(terms.length / MOST_ORDERING) === 0);
    for (const { page, score } of await index.all(few)) scores.set(page, score);
  }
  return new Map(
    found.map(({ page, first }) => {
      const zone = zoneAt(first, lengths.get(page) ?? Number.POSITIVE_INFINITY);
      // The first place may be that of the edge before the first letter.
      const opens = first <= 1 ? OPENING : 1;
      const score = (scores.get(page) ?? 1) * ZONE_WEIGHT[zone] * opens;
      return [page, { tier: zone === 'meta' ? META : tier, score }] as const;
    }),
  );
}

/** What a unit was found as: its pages, and those that each of its forms is on. */
export interface UnitGrades {
  grades: Map<string, Grade>;
  pagesOf: Map<WordForm, ReadonlySet<string>>;
}

/** The pages that hold a unit in any of its forms: the best tier, the best score in it. */
export async function gradeUnit(
  index: FullIndex,
  forms: readonly WordForm[],
  lengths: Lengths,
): Promise<UnitGrades> {
  const best = new Map<string, Grade>();
  const pagesOf = new Map<WordForm, ReadonlySet<string>>();
  for (const form of forms) {
    // Other spellings stand behind anyway: their order matters when they are all there is.
    const ordered = form.tier !== 'synonym' || best.size === 0;
    const found = await gradeForm(index, form, lengths, ordered);
    pagesOf.set(form, new Set(found.keys()));
    for (const [page, grade] of found) {
      const known = best.get(page);
      const better = !known || grade.tier < known.tier;
      if (better || (grade.tier === known.tier && grade.score > known.score)) best.set(page, grade);
    }
  }
  return { grades: best, pagesOf };
}

/** Pages that hold every unit; a page is as good as its weakest unit. */
export function intersect(all: readonly Map<string, Grade>[]): Map<string, Grade> {
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
