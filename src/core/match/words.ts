import { pairsIn, pairWorth } from '#core/search/spoken-pairs.ts';
import { toKatakana } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';

/** The names and businesses of an instance are compared with every answer: each is folded once. */
const folded = new Map<string, string>();
/** What is typed comes to these as well: more are not kept. */
const MOST_FOLDED = 5000;
const MOST_WEIGHED = 500;

/** Text as the match compares it: widths and shapes folded, kana as katakana, without blanks. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = toKatakana(normalize(text).text.replace(/\s+/gu, ''));
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(text, made);
  return made;
}

/** Says how much of a text others hold. */
export interface PairReader {
  /** The part of what a text says that pairs hold, 0–1; pairs that few of the known texts hold say most. */
  share: (text: string, pairs: ReadonlySet<string>) => number;
}

/** Makes the reader, once for the texts it is to know. */
export function pairReader(texts: readonly ReadonlySet<string>[]): PairReader {
  const worth = pairWorth(texts);
  // One text is looked for in many others.
  const known = new Map<string, { worths: Map<string, number>; whole: number }>();
  const weigh = (text: string) => {
    const worths = new Map([...pairsIn(text)].map((pair) => [pair, worth(pair)]));
    if (known.size >= MOST_WEIGHED) known.clear();
    const weighed = { worths, whole: [...worths.values()].reduce((sum, one) => sum + one, 0) };
    known.set(text, weighed);
    return weighed;
  };
  return {
    share: (text, pairs) => {
      const { worths, whole } = known.get(text) ?? weigh(text);
      let found = 0;
      for (const [pair, much] of worths) if (pairs.has(pair)) found += much;
      return whole > 0 ? found / whole : 0;
    },
  };
}
