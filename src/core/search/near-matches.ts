import { pairTerm } from '#core/text/codes.ts';
import { runsOf, type Script, scriptOf } from '#core/text/script.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import { zoneAt } from './index-record.ts';
import type { FullIndex } from './open-index.ts';
import { type Grade, ZONE_WEIGHT } from './ranking.ts';
import { TIERS } from './search-document.ts';

/** How many pages are offered when none holds the query. */
const MOST_NEAR = 50;

/** For so many of the clues that say most it is asked how often a page holds them; for others, whether. */
const MOST_COUNTED = 6;

/** A clue of a query: pages that hold it are nearer to it. */
interface Clue {
  /** A pair of neighbours as a term, or a character that stands anywhere. */
  term?: string;
  char?: string;
  weight: number;
  /** Whether it matters how often a page holds it. */
  often: boolean;
}

const CONTENT: ReadonlySet<Script> = new Set(['kanji', 'katakana', 'alphabet', 'digit', 'other']);

/** Weight of two hiragana. */
const GRAMMAR = 0.5;
/** Weight of a kanji wherever it stands: in a long page many do. */
const KANJI = { short: 1.5, long: 0.7 } as const;
/** Symbols of a query from which its kanji say something one by one: 花火 is not half found where 花 stands. */
const LONG_QUERY = 5;
/** Mean length of pages, in symbols, past which nearly all hold any two hiragana: asking says nothing. */
const LONG_PAGES = 500;

/** How much a pair of neighbours says: hiragana alone is mostly grammar. */
function pairWeight(first: string, second: string): number {
  const a = scriptOf(first);
  const b = scriptOf(second);
  if (a === 'boundary' || b === 'boundary') {
    return a === 'alphabet' || b === 'alphabet' ? 1 : 0;
  }
  if (a === 'hiragana' && b === 'hiragana') return GRAMMAR;
  return a === b ? 1 : 0.7;
}

/**
 * The clues of a query that no page answers word by word: its pairs, its
 * kanji one by one, and where pages are short its grammar. The weights are those that found most on the development half of the bench.
 */
function cluesOf(units: readonly (readonly string[])[], pages: 'short' | 'long'): Clue[] {
  const clues = new Map<string, Clue>();
  const isLong = units.flat().filter((symbol) => symbol !== BOUNDARY).length >= LONG_QUERY;
  const add = (key: string, clue: Clue) => {
    const known = clues.get(key);
    if (clue.weight > 0 && (known?.weight ?? 0) < clue.weight) clues.set(key, clue);
  };
  for (const symbols of units) {
    for (let index = 1; index < symbols.length; index += 1) {
      const [first, second] = [symbols[index - 1] as string, symbols[index] as string];
      const weight = pairWeight(first, second);
      if (weight === GRAMMAR && pages === 'long') continue;
      const term = pairTerm(first, second);
      add(term, { term, weight, often: weight > GRAMMAR });
    }
    for (const char of isLong ? symbols : []) {
      if (scriptOf(char) === 'kanji') add(char, { char, weight: KANJI[pages], often: false });
    }
  }
  return [...clues.values()];
}

/** BM25's weight of a clue that `found` of `total` pages hold. */
function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** What of a query is worth marking in a page that is only near: runs that carry meaning. */
export function nearForms(units: readonly (readonly string[])[]): string[][] {
  const forms: string[][] = [];
  for (const symbols of units) {
    for (const run of runsOf(symbols)) {
      if (!CONTENT.has(run.script)) continue;
      if (run.script === 'alphabet') forms.push([BOUNDARY, ...run.symbols, BOUNDARY]);
      else if (run.symbols.length > 1) forms.push(run.symbols);
    }
  }
  return forms;
}

/** BM25: how soon more of the same stops counting, and how much long pages are held back. */
const SATURATION = { short: 0.5, long: 1.2 } as const;
const LENGTH_PENALTY = 0.5;

/** Pages that share the most with the query, when none holds all of it. */
export async function gradeNear(
  index: FullIndex,
  units: readonly (readonly string[])[],
  lengths: ReadonlyMap<string, number>,
): Promise<Map<string, Grade>> {
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / lengths.size;
  const pages = mean > LONG_PAGES ? 'long' : 'short';
  const saturation = SATURATION[pages];
  const clues = await Promise.all(
    cluesOf(units, pages).map(async (clue) => {
      const { term, char = '' } = clue;
      const found = term
        ? await index.phrase([term])
        : (await index.holding(char)).map((page) => ({ page, positions: [] }));
      return { ...clue, found, worth: clue.weight * rarity(found.length, lengths.size) };
    }),
  );
  clues.sort((a, b) => b.worth - a.worth);
  const scores = new Map<string, number>();
  let counted = 0;
  for (const clue of clues) {
    const count = clue.often && clue.found.length > 0 && counted < MOST_COUNTED;
    const found = count ? await index.all([clue.term ?? '']) : clue.found;
    if (count) counted += 1;
    for (const { page, positions } of found) {
      const times = count ? Math.max(1, positions.length) : 1;
      const length = clue.often ? (lengths.get(page) ?? mean) : mean;
      const damping = saturation * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / mean);
      const zone = ZONE_WEIGHT[zoneAt(positions[0] ?? Number.POSITIVE_INFINITY)];
      const share = (times * (saturation + 1)) / (times + damping);
      scores.set(page, (scores.get(page) ?? 0) + clue.worth * share * zone);
    }
  }
  const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST_NEAR);
  return new Map(best.map(([page, score]) => [page, { tier: TIERS.indexOf('near'), score }]));
}
