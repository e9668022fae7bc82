import { pairTerms } from '#core/text/codes.ts';
import { type Clue, cluesOf, GRAMMAR, rarity } from './clues.ts';
import type { SpokenConcern } from './concern-rows.ts';
import { SUBJECT, ZONES, zoneAt } from './index-record.ts';
import type { FullIndex, Pages } from './open-index.ts';
import { querySymbols, type Unit } from './query.ts';
import { type Grade, intersect, type UnitGrades, ZONE_WEIGHT } from './ranking.ts';
import { TIERS } from './search-document.ts';
import type { InterpretedUnit } from './word-forms.ts';

/** How many pages are offered when none holds the query. */
export const MOST_NEAR = 50;

/** Pages that say less than this share of what the nearest says are no answer. */
const FAINT = 0.15;

/** For so many of the clues that say most it is asked how often a page holds them; for others, whether. */
const MOST_COUNTED = 6;

/** Mean length of pages, in symbols, past which nearly all hold any two hiragana: asking says nothing. */
const LONG_PAGES = 500;

/** BM25: how soon more of the same stops counting, and how much long pages are held back. */
const SATURATION = { short: 0.5, long: 1.2 } as const;
const LENGTH_PENALTY = 0.5;

/** What the pages are like that clues are looked for in. */
interface PageSizes {
  lengths: ReadonlyMap<string, number>;
  mean: number;
  kind: 'short' | 'long';
}

/**
 * How much a clue weighs where it stands first: in the words that a body begins with as much as in a label. Measured:
 * of 400 questions each half finds more of its pages first (MRR .944 → .948, .927 → .933). Of a character it is not
 * known where it stands: it weighs as anywhere in the body.
 */
function weightAt(first: number | undefined, terms: number, length: number): number {
  if (first === undefined) return ZONE_WEIGHT.body;
  const zone = zoneAt(first, length);
  const isSubject = zone === 'body' && first + terms <= ZONES.body + SUBJECT;
  return ZONE_WEIGHT[isSubject ? 'label' : zone];
}

/** BM25 of clues, page by page; and how much of what they say each page holds, 0–1. */
async function scoreClues(
  index: FullIndex,
  clues: readonly Clue[],
  sizes: PageSizes,
): Promise<{ scores: Map<string, number>; shares: Map<string, number> }> {
  const { lengths, mean } = sizes;
  const saturation = SATURATION[sizes.kind];
  const asked = await Promise.all(
    clues.map(async (clue) => {
      const { terms, char = '' } = clue;
      const found = terms
        ? await index.phrase(terms)
        : (await index.holding(char)).map((page) => ({ page, first: undefined }));
      return { ...clue, found, worth: clue.weight * rarity(found.length, lengths.size) };
    }),
  );
  asked.sort((a, b) => b.worth - a.worth);
  const scores = new Map<string, number>();
  const held = new Map<string, number>();
  const said = asked.filter(({ weight }) => weight > GRAMMAR);
  for (const { found, worth } of said)
    for (const { page } of found) held.set(page, (held.get(page) ?? 0) + worth);
  const all = said.reduce((sum, { worth }) => sum + worth, 0);
  const shares = new Map([...held].map(([page, worth]) => [page, all === 0 ? 0 : worth / all]));
  let counted = 0;
  for (const clue of asked) {
    const count = clue.often && clue.found.length > 0 && counted < MOST_COUNTED;
    // Of a piece of several pairs the index tells only whether: its last pair is counted.
    const told = count ? await index.all(clue.terms?.slice(-1) ?? []) : [];
    const timesOn = new Map(told.map(({ page, times }) => [page, times]));
    if (count) counted += 1;
    for (const { page, first } of clue.found) {
      const times = timesOn.get(page) || 1;
      const length = clue.often ? (lengths.get(page) ?? mean) : mean;
      const damping = saturation * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / mean);
      const zone = weightAt(first, clue.terms?.length ?? 1, lengths.get(page) ?? mean);
      const share = (times * (saturation + 1)) / (times + damping);
      scores.set(page, (scores.get(page) ?? 0) + clue.worth * share * zone);
    }
  }
  return { scores, shares };
}

/** Pages that hold words, each word as rare as it is. */
async function scoreWords(
  index: FullIndex,
  words: readonly string[],
  sizes: PageSizes,
): Promise<Map<string, number>> {
  const scores = new Map<string, number>();
  const found = await Promise.all(words.map((word) => index.phrase(pairTerms(querySymbols(word)))));
  for (const pages of found)
    for (const { page, first } of pages) {
      const zone = ZONE_WEIGHT[zoneAt(first, sizes.lengths.get(page) ?? sizes.mean)];
      scores.set(page, (scores.get(page) ?? 0) + rarity(pages.length, sizes.lengths.size) * zone);
    }
  return scores;
}

/** Adds scores so that the best of them is worth `weight`. */
function addShare(total: Map<string, number>, scores: ReadonlyMap<string, number>, weight: number): void {
  const best = Math.max(...scores.values(), 0);
  for (const [page, score] of scores) total.set(page, (total.get(page) ?? 0) + (weight * score) / best);
}

/** What a concern adds to the page that is most about it, beside the words of the query themselves, which add 1. */
const CONCERN = { words: 0.6, pages: 0.5 } as const;

/**
 * An article says of a trouble what can be done; it stands a little before a case that shares as much. Measured: of 34
 * everyday sentences that an article answers, it is among the first three in 30, in 26 without.
 */
const ARTICLE = 1.15;

/** A page that holds so much of what the best holds of the words of a concern is about it. */
const OF_CONCERN = 0.3;

/** The nearest pages to a query. */
export interface NearPages {
  grades: Map<string, Grade>;
  /** How much of what the query says one page holds at most, 0–1; grammar is not counted. */
  covered: number;
}

/**
 * Pages that share the most with a query, best first.
 * @param concerns what the query speaks of
 * @param except pages that are not wanted, because they hold all of it
 * @param wanted how many to give, and how much of the query each has to hold (0–1) that is not about one of the concerns
 */
export async function gradeNear(
  index: FullIndex,
  units: readonly InterpretedUnit[],
  concerns: readonly SpokenConcern[],
  { lengths, ids }: Pages,
  except: ReadonlyMap<string, unknown>,
  { most, least }: { most: number; least: number },
): Promise<NearPages> {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / lengths.size;
  const sizes: PageSizes = { lengths, mean, kind: mean > LONG_PAGES ? 'long' : 'short' };
  const own = [...ids.keys()];
  const scores = new Map<string, number>();
  const clues = cluesOf(units, sizes.kind);
  const typed = await scoreClues(index, clues, sizes);
  addShare(scores, typed.scores, 1);
  const about = new Set(concerns.flatMap(({ concern }) => concern.pages.map((page) => own[page] as string)));
  for (const { concern, share } of concerns) {
    const words = await scoreWords(index, concern.words, sizes);
    addShare(scores, words, CONCERN.words * share);
    const most = Math.max(0, ...words.values());
    for (const [page, score] of words) if (score >= most * OF_CONCERN) about.add(page);
    const told = new Map(concern.pages.map((page) => [own[page] as string, 1]));
    addShare(scores, told, CONCERN.pages * share);
  }
  // Of pages that are as near, the same ones whatever order the index tells them in.
  const idOf = (page: string) => ids.get(page) as string;
  for (const [page, score] of scores)
    if (idOf(page).startsWith('knowhow/')) scores.set(page, score * ARTICLE);
  const wanted = [...scores]
    .filter(([page]) => !except.has(page) && (about.has(page) || (typed.shares.get(page) ?? 0) >= least))
    .sort((a, b) => b[1] - a[1] || (idOf(a[0]) < idOf(b[0]) ? -1 : 1));
  const faintest = FAINT * (wanted[0]?.[1] ?? 0);
  const best = wanted.slice(0, most).filter(([, score]) => score >= faintest);
  const grades = new Map(best.map(([page, score]) => [page, { tier: TIERS.indexOf('near'), score }]));
  return { grades, covered: Math.max(0, ...typed.shares.values()) };
}

/** Pages that hold all units but one, for each of them. */
export function withoutEach(
  units: readonly Unit[],
  found: readonly UnitGrades[],
): { word: string; pages: number }[] {
  if (units.length < 2) return [];
  return units.flatMap(({ typed }, at) => {
    const others = intersect(found.filter((_, number) => number !== at).map(({ grades }) => grades));
    const pages = [...others.values()].filter(({ tier }) => tier < TIERS.indexOf('near')).length;
    return pages > 0 ? [{ word: typed, pages }] : [];
  });
}
