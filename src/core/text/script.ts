import { BOUNDARY, isAlphabet } from './stream.ts';

/** What a symbol is written in, as far as it shows where words are. */
export type Script = 'kanji' | 'katakana' | 'hiragana' | 'alphabet' | 'digit' | 'boundary' | 'other';

/** Script of one symbol of a stream. 々, 〆 and ヶ count as kanji, ー as katakana. */
export function scriptOf(symbol: string): Script {
  if (symbol === BOUNDARY) return 'boundary';
  if (symbol >= 'ぁ' && symbol <= 'ゖ') return 'hiragana';
  if (symbol === 'ヶ' || /[\p{Script=Han}々〆]/u.test(symbol)) return 'kanji';
  if ((symbol >= 'ァ' && symbol <= 'ヺ') || symbol === 'ー') return 'katakana';
  if (/\p{Nd}/u.test(symbol)) return 'digit';
  return isAlphabet(symbol) ? 'alphabet' : 'other';
}

/** A stretch of one script. */
interface Run {
  script: Script;
  symbols: string[];
}

/** Cuts symbols where the script changes. Boundaries are left out. */
export function runsOf(symbols: readonly string[]): Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  for (const symbol of symbols) {
    const script = scriptOf(symbol);
    if (script === 'boundary') {
      current = undefined;
    } else if (current?.script === script) {
      current.symbols.push(symbol);
    } else {
      current = { script, symbols: [symbol] };
      runs.push(current);
    }
  }
  return runs;
}
