import { isKana, kanaKey } from '#core/text/kana-key.ts';
import type { Spelling } from './dictionary-spellings.ts';
import type { Word, WordKind } from './word.ts';

const KATAKANA = /^[ァ-ヺー]+$/;

/** Nouns are taken for the verbs they come from (申込み and 申し込み), and for adverbs (全て and すべて). */
export function sameKind(a: WordKind, b: WordKind): boolean {
  return a === b || ['noun,verb', 'adverb,noun'].includes([a, b].sort().join());
}

/** What is said of words by how they are written and read, to tell two words of one sound apart. */
export class Homophones {
  private readonly kinds = new Map<string, Set<WordKind>>();
  private readonly readings = new Map<string, Set<string>>();
  private readonly loanwords = new Set<string>();

  constructor(words: readonly Word[], spellings: readonly Spelling[]) {
    for (const { surface, reading, kind } of words) {
      if (isKana(surface) && !KATAKANA.test(surface)) note(this.kinds, kanaKey(reading), kind);
      note(this.readings, surface, reading);
    }
    for (const { surface, reading } of spellings) {
      note(this.readings, surface, reading);
      if (KATAKANA.test(surface)) this.loanwords.add(surface);
    }
  }

  /** いい is an adjective of the collection: it does not ask for 言い. */
  isOtherKind(reading: string, kind: WordKind): boolean {
    const own = this.kinds.get(kanaKey(reading));
    return own !== undefined && ![...own].some((one) => sameKind(one, kind));
  }

  /** 組合 is a word of its own, read クミアイ: it does not ask for 組み合わせ. */
  isReadOtherwise(kanji: string, reading: string): boolean {
    const own = this.readings.get(kanji);
    return own !== undefined && !own.has(reading);
  }

  /** シャイン is no way to write 社員: the dictionary, which has メガネ for 眼鏡, does not know it as a word. */
  isForeign(katakana: string, kanji: string): boolean {
    return KATAKANA.test(katakana) && !/[ぁ-ゖ]/.test(kanji) && !this.loanwords.has(katakana);
  }
}

function note<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
