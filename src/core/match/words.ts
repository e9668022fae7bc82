import { pairsIn, pairWorth } from '#core/search/spoken-pairs.ts';
import { toKatakana } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';

/** Text as the match compares it: widths and shapes folded, kana as katakana, without blanks. */
export const fold = (text: string): string => toKatakana(normalize(text).text.replace(/\s+/gu, ''));

/** Says how much of a text others hold. */
export interface PairReader {
  /** The part of what a text says that pairs hold, 0–1; pairs that few of the known texts hold say most. */
  share: (text: string, pairs: ReadonlySet<string>) => number;
  /** The same of a text whose pairs are known already. */
  held: (said: ReadonlySet<string>, pairs: ReadonlySet<string>) => number;
}

/** Makes the reader, once for the texts it is to know. */
export function pairReader(texts: readonly ReadonlySet<string>[]): PairReader {
  const worth = pairWorth(texts);
  const held: PairReader['held'] = (said, pairs) => {
    let [found, whole] = [0, 0];
    for (const pair of said) {
      whole += worth(pair);
      if (pairs.has(pair)) found += worth(pair);
    }
    return whole > 0 ? found / whole : 0;
  };
  return { held, share: (text, pairs) => held(pairsIn(text), pairs) };
}
