import { toKatakana } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';
import { verbsInKanji } from '#core/text/trouble-verbs.ts';

/** Text as the match compares it: widths and shapes folded, kana as katakana, without blanks. */
export const fold = (text: string): string => toKatakana(normalize(text).text.replace(/\s+/gu, ''));

/** Says how much of a text others hold. */
export interface PairReader {
  /** The part of what a text says that pairs hold, 0–1; pairs that few of the known texts hold say most. */
  share: (text: string, pairs: ReadonlySet<string>) => number;
}

/** Makes the reader, once for the texts it is to know. */
export function pairReader(
  texts: readonly ReadonlySet<string>[],
  pairsOf: (text: string) => ReadonlySet<string> = pairsIn,
): PairReader {
  const holders = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const worth = (pair: string) => Math.log(1 + texts.length / (1 + (holders.get(pair) ?? 0)));
  return {
    share: (text, pairs) => {
      let [found, whole] = [0, 0];
      for (const pair of pairsOf(text)) {
        whole += worth(pair);
        if (pairs.has(pair)) found += worth(pair);
      }
      return whole > 0 ? found / whole : 0;
    },
  };
}

/** Pairs of neighbouring letters, folded as the search folds them. Two hiragana say nothing. */
export function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of normalize(text).text.split(/(?:\s|(?!&)[\p{P}\p{S}])+/u)) {
    const letters = [...part];
    for (const [at, letter] of letters.entries()) {
      const pair = `${letters[at - 1] ?? ''}${letter}`;
      if (at > 0 && !/^(?:[をがはにでともへの]|[ぁ-ゖー]{2})/u.test(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** The pairs of what somebody says of a trouble, and of the phrases it is compared with. */
export function spokenPairs(text: string): ReadonlySet<string> {
  return pairsIn(verbsInKanji(text));
}
