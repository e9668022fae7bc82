import { pairTerms } from '#core/text/codes.ts';
import { scriptOf } from '#core/text/script.ts';
import { isAlphabet } from '#core/text/stream.ts';
import type { SpokenConcern } from './concern-rows.ts';
import type { FullIndex, Pages } from './open-index.ts';
import { demoteForeignPlaces } from './place-borders.ts';
import type { Unit } from './query.ts';
import { type Grade, gradeForm, gradeUnit, intersect, type UnitGrades } from './ranking.ts';
import type { Reread } from './reread.ts';
import { OWN_PAGES, TIERS, type Tier } from './search-document.ts';
import type { InterpretedUnit, WordForm } from './word-forms.ts';

/** A page of the answer. */
export interface Hit {
  id: string;
  tier: Tier;
  score: number;
  /** Words of the query, as typed, that a page which is only near does not hold in any form. */
  lacks?: string[];
}

/** Where fewer pages hold the query, the list is filled up to so many with near ones. */
const FULL = 10;
const NEAR = TIERS.indexOf('near');
const SYNONYM = TIERS.indexOf('synonym');

/** The place of a hit's tier; a page about the site that holds the words stands behind all others that hold them. */
function rankOf({ id, tier }: Hit): number {
  const rank = TIERS.indexOf(tier);
  return id.startsWith(OWN_PAGES) && rank <= SYNONYM ? SYNONYM + 0.5 : rank;
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

/** What the engine asks besides the index; either may be left out. */
export interface Widening {
  fallback?: Fallback;
  reread?: Reread;
  /** The concerns that a query speaks of. */
  concerns?: (units: readonly Unit[]) => Promise<SpokenConcern[]>;
}

/** An answer: hits in rank order, what to mark, and what was done to get it. */
export interface Answer {
  hits: Hit[];
  marks: string[][];
  /** What to mark in a page that holds the query as typed. */
  typed: string[][];
  /** What to mark in a page that is only near. */
  near: string[][];
  /** Forms of the query that brought one of the hits. */
  used: WordForm[];
  /** Concerns that put a page among the near ones. */
  concerns: SpokenConcern[];
  /** Where nothing holds all words of a query: how many pages hold it without one of them. */
  without: { word: string; pages: number }[];
}

/**
 * How much of a query the nearest page must hold to be called near. Measured: of single words that nothing here is
 * about, 23 of 29 lie below; sentences say one thing in many words, and share less with the page that answers; the
 * pairs of a loanword (インボイス) stand in others by chance.
 */
const FLOOR = { loanword: 0.72, word: 0.45, sentence: 0.15 } as const;

/**
 * How much of a query every page must hold that is called near. Measured: with more, pages that were judged to help go;
 * of loanwords pages hold a pair by chance.
 */
const PAGE_FLOOR = { loanword: 0.36, word: 0.15, sentence: 0.15 } as const;

/** How a query is put, as far as the floor goes. */
function wordingOf(units: readonly Unit[]): keyof typeof FLOOR {
  if (isSentence(units)) return 'sentence';
  const loanwords = units.every(({ symbols }) => symbols.every((one) => scriptOf(one) === 'katakana'));
  return loanwords ? 'loanword' : 'word';
}

/** Whether a query is put as people speak: more than one kana of grammar. */
const isSentence = (units: readonly Unit[]) =>
  units.some(({ symbols }) => symbols.filter((one) => scriptOf(one) === 'hiragana').length > 1);

/** Pages of a unit; when none holds it as typed, also of the first fallback that is found. */
async function gradeOrFallBack(
  index: FullIndex,
  unit: InterpretedUnit,
  lengths: Pages['lengths'],
  fallback: Fallback | undefined,
): Promise<UnitGrades> {
  const found = await gradeUnit(index, unit.forms, lengths);
  const { grades, pagesOf } = found;
  if (!unit.literal) await demoteForeignPlaces(index, unit.symbols, grades);
  const typed = [...grades.values()].some(({ tier }) => tier < SYNONYM);
  if (typed || !fallback) return found;
  for (const form of await fallback(unit, grades.size === 0)) {
    const other = await gradeForm(index, form, lengths, true);
    for (const [page, grade] of other) if (!grades.has(page)) grades.set(page, grade);
    if (other.size === 0) continue;
    pagesOf.set(form, new Set(other.keys()));
    unit.forms.push(form);
    break;
  }
  return found;
}

/** Latin words that stand side by side somewhere are meant as one: pages that have them apart are only near. */
async function demoteParted(
  index: FullIndex,
  units: readonly Unit[],
  grades: Map<string, Grade>,
): Promise<void> {
  const phrase = phraseOfWords(units);
  if (!phrase || grades.size === 0) return;
  const together = await index.phrase(pairTerms(phrase));
  const holding = new Set(together.map(({ page }) => page));
  if (holding.size === 0) return;
  for (const [page, grade] of grades) if (!holding.has(page)) grade.tier = NEAR;
}

/**
 * Answers an interpreted query from an open index: the pages that hold it and, where they are few, the nearest.
 */
export async function answerQuery(
  index: FullIndex,
  interpreted: readonly InterpretedUnit[],
  pages: Pages,
  { fallback, reread, concerns }: Widening = {},
): Promise<Answer> {
  const units = interpreted.map((unit) => ({ ...unit, forms: [...unit.forms] }));
  const found = await Promise.all(units.map((unit) => gradeOrFallBack(index, unit, pages.lengths, fallback)));
  let grades = intersect(found.map((one) => one.grades));
  await demoteParted(index, units, grades);
  const holding = [...grades.values()].filter(({ tier }) => tier < NEAR).length;
  let [near, spoken]: [string[][], SpokenConcern[]] = [[], []];
  let without: Answer['without'] = [];
  const rewritten: WordForm[] = [];
  if (holding < FULL) {
    const [{ gradeNear, MOST_NEAR, withoutEach }, { nearForms }, { meantBy }] = await Promise.all([
      import('./near-matches.ts'),
      import('./clues.ts'),
      import('./reread.ts'),
    ]);
    const most = holding === 0 ? MOST_NEAR : FULL - holding;
    const meant = await meantBy(units, found, reread, rewritten);
    spoken = (await concerns?.(meant)) ?? [];
    const wording = wordingOf(meant);
    const least = PAGE_FLOOR[wording];
    const nearest = await gradeNear(index, meant, spoken, pages, grades, { most, least });
    const isHeard = spoken.some(({ concern }) => concern.pages.length > 0);
    const isNear = isHeard || nearest.covered >= FLOOR[wording];
    if (holding > 0 || isNear) grades = new Map([...grades, ...nearest.grades]);
    near = nearForms(meant);
    if (holding === 0) without = withoutEach(units, found);
  }
  const lacks = (page: string) =>
    units.filter((_, at) => !found[at]?.grades.has(page)).map(({ typed }) => typed);
  const hits = [...grades].map(([page, { tier, score }]) => ({
    id: pages.ids.get(page) as string,
    tier: TIERS[tier] as Tier,
    score,
    ...(tier === NEAR ? { lacks: lacks(page) } : {}),
  }));
  hits.sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score || (a.id < b.id ? -1 : 1));
  const forms = units.flatMap((unit) => unit.forms);
  const isUsed = (form: WordForm) =>
    found.some(({ pagesOf }) => [...(pagesOf.get(form) ?? [])].some((page) => grades.has(page)));
  return {
    hits,
    marks: forms.map(({ symbols }) => symbols),
    typed: forms.filter(({ tier }) => tier !== 'synonym').map(({ symbols }) => symbols),
    near,
    used: [...forms.filter(isUsed), ...(grades.size > 0 ? rewritten : [])],
    concerns: spoken,
    without,
  };
}
