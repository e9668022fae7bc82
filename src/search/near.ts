import { pairTerm, singleTerm } from '../domain/text/codes.ts';
import { runsOf, type Script, scriptOf } from '../domain/text/script.ts';
import { BOUNDARY } from '../domain/text/stream.ts';

/** A clue of a query: pages that hold it are nearer to it. */
export interface Clue {
  terms: string[];
  weight: number;
  /** Whether it matters how often a page holds it. */
  often: boolean;
}

const CONTENT: ReadonlySet<Script> = new Set(['kanji', 'katakana', 'alphabet', 'digit', 'other']);

/** How much a pair of neighbours says: hiragana alone is mostly grammar. */
function pairWeight(first: string, second: string): number {
  const a = scriptOf(first);
  const b = scriptOf(second);
  if (a === 'boundary' || b === 'boundary') {
    return a === 'alphabet' || b === 'alphabet' ? 1 : 0;
  }
  if (a === 'hiragana' && b === 'hiragana') return 0.5;
  return a === b ? 1 : 0.7;
}

/**
 * The clues of a query that no page answers word by word: its pairs, its
 * kanji one by one. The weights are those that found most on the development half of the bench.
 */
export function cluesOf(units: readonly (readonly string[])[]): Clue[] {
  const clues = new Map<string, Clue>();
  const add = (terms: string[], weight: number, often: boolean) => {
    const key = terms.join(' ');
    const known = clues.get(key);
    if (weight > 0 && (known?.weight ?? 0) < weight) clues.set(key, { terms, weight, often });
  };
  for (const symbols of units) {
    for (let index = 1; index < symbols.length; index += 1) {
      const [first, second] = [symbols[index - 1] as string, symbols[index] as string];
      const weight = pairWeight(first, second);
      add([pairTerm(first, second)], weight, weight > 0.5);
    }
    for (const symbol of symbols)
      if (scriptOf(symbol) === 'kanji') add([singleTerm(symbol)], 1.5, false);
  }
  return [...clues.values()];
}

/** BM25's weight of a clue that `found` of `total` pages hold. */
export function rarity(found: number, total: number): number {
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
