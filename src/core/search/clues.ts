import { pairTerms } from '#core/text/codes.ts';
import { runsOf, type Script, scriptOf } from '#core/text/script.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import { WHY } from './expand-query.ts';
import type { InterpretedUnit } from './word-forms.ts';

/**
 * How much a word of the same meaning counts beside the word that was typed: measured on the judged queries, where
 * .5 did less for sentences and 0 less for single words.
 */
const SYNONYM = 0.3;

/** A clue of a query: pages that hold it are nearer to it. */
export interface Clue {
  /** Symbols that stand side by side, as terms; or a character that stands anywhere. */
  terms?: readonly string[];
  char?: string;
  weight: number;
  /** Whether it matters how often a page holds it. */
  often: boolean;
}

const CONTENT: ReadonlySet<Script> = new Set(['kanji', 'katakana', 'alphabet', 'digit', 'other']);

/** Weight of two hiragana; what weighs more carries meaning. */
export const GRAMMAR = 0.5;
/** Weight of a kanji wherever it stands: in a long page many do. */
const KANJI = { short: 1.5, long: 0.7 } as const;
/** Symbols of a query from which its kanji say something one by one: 花火 is not half found where 花 stands. */
const LONG_QUERY = 5;

/** Katakana that a page has to share with a loanword: タクシー and ワークショップ share two by chance. */
const SHORTEST_PIECE = 3;

/** How much a pair of neighbours says, 0–1: hiragana alone is mostly grammar. */
export function pairWeight(first: string, second: string): number {
  const a = scriptOf(first);
  const b = scriptOf(second);
  if (a === 'boundary' || b === 'boundary') {
    return a === 'alphabet' || b === 'alphabet' ? 1 : 0;
  }
  if (a === 'hiragana' && b === 'hiragana') return GRAMMAR;
  return a === b ? 1 : 0.7;
}

const isKatakana = (symbol: string | undefined) => scriptOf(symbol ?? '') === 'katakana';

/**
 * What of a loanword has to stand before two of its katakana for them to say something; undefined at its beginning,
 * of which the pairs behind speak. Nothing for other pairs, nor for a word of two katakana.
 */
function pieceBefore(symbols: readonly string[], at: number): string[] | undefined {
  if (!isKatakana(symbols[at - 1]) || !isKatakana(symbols[at])) return [];
  let first = at - 1;
  while (isKatakana(symbols[first - 1])) first -= 1;
  const piece = symbols.slice(Math.max(first, at - SHORTEST_PIECE + 1), at - 1);
  const isOpening = at - first + 1 < SHORTEST_PIECE;
  return isOpening && isKatakana(symbols[at + 1]) ? undefined : piece;
}

/**
 * The clues of a query that no page answers word by word: its pairs, its
 * kanji one by one, and where pages are short its grammar. The weights are those that found most on the development half of the bench.
 */
export function cluesOf(units: readonly InterpretedUnit[], pages: 'short' | 'long'): Clue[] {
  const clues = new Map<string, Clue>();
  const typed = units.flatMap(({ symbols }) => symbols);
  const isLong = typed.filter((symbol) => symbol !== BOUNDARY).length >= LONG_QUERY;
  const add = (key: string, clue: Clue) => {
    const known = clues.get(key);
    if (clue.weight > 0 && (known?.weight ?? 0) < clue.weight) clues.set(key, clue);
  };
  const addPairs = (symbols: readonly string[], share: number) => {
    for (let index = 1; index < symbols.length; index += 1) {
      const [first, second] = [symbols[index - 1] as string, symbols[index] as string];
      const weight = pairWeight(first, second);
      // The grammar of a word that nobody typed says nothing.
      if (weight === GRAMMAR && (pages === 'long' || share < 1)) continue;
      const before = pieceBefore(symbols, index);
      if (!before) continue;
      const terms = pairTerms([...before, first, second]);
      // The first piece of a loanword speaks for the pair before it, too.
      const pairs = before.length > 0 && !isKatakana(symbols[index - before.length - 2]) ? terms.length : 1;
      const often = weight > GRAMMAR && share === 1;
      add(terms.join(' '), { terms, weight: pairs * weight * share, often });
    }
  };
  for (const { symbols, forms } of units) {
    addPairs(symbols, 1);
    for (const char of isLong ? symbols : []) {
      if (scriptOf(char) === 'kanji') add(char, { char, weight: KANJI[pages], often: false });
    }
    // Words of the same meaning only: with other spellings as clues, questions found less.
    for (const { tier, symbols: other, expansion } of forms)
      if (tier === 'synonym' && expansion?.why !== WHY.spelling) addPairs(other, SYNONYM);
  }
  return [...clues.values()];
}

/** BM25's weight of a clue that `found` of `total` pages hold. */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** What of a query is worth marking in a page that is only near: runs that carry meaning. */
export function nearForms(units: readonly InterpretedUnit[]): string[][] {
  const forms: string[][] = [];
  for (const symbols of units.flatMap((unit) => unit.forms.map((form) => form.symbols))) {
    for (const run of runsOf(symbols)) {
      if (!CONTENT.has(run.script)) continue;
      if (run.script === 'alphabet') forms.push([BOUNDARY, ...run.symbols, BOUNDARY]);
      else if (run.symbols.length > 1) forms.push(run.symbols);
    }
  }
  return forms;
}
