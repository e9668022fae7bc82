import { toHiragana } from '#core/text/kana-key.ts';
import type { Ipadic } from './ipadic.ts';
import type { Word } from './word.ts';

/** A noun in katakana; longer ones are seldom met by chance. */
const NOUN = /^[ァ-ヺー]{3,5}$/u;
const KINDS = new Set(['一般', 'サ変接続']);

/**
 * Nouns in katakana whose hiragana stand in the texts inside other words only: カメラ in 確かめられる, ナイフ in ないふり.
 */
export function chanceKana(ipadic: Ipadic, words: readonly Word[], texts: readonly string[]): string[] {
  const own = new Set(words.map(({ surface }) => surface));
  const all = texts.join('\n');
  const found = new Set<string>();
  for (let row = 0; row < ipadic.size; row += 1) {
    const surface = ipadic.surface(row);
    if (!NOUN.test(surface) || found.has(surface)) continue;
    const kana = toHiragana(surface);
    if (own.has(kana) || !all.includes(kana)) continue;
    const [pos, detail = ''] = ipadic.entry(row).features;
    if (pos === '名詞' && KINDS.has(detail)) found.add(surface);
  }
  return [...found];
}
