import { toHiragana } from '#core/text/kana-key.ts';
import type { Ipadic } from './ipadic.ts';
import type { Word } from './word.ts';

/** Letters of a noun in katakana that is looked for; longer ones are seldom met by chance. */
const [SHORTEST, LONGEST] = [3, 5];
const NOUN = new RegExp(`^[ァ-ヺー]{${SHORTEST},${LONGEST}}$`, 'u');
const KINDS = new Set(['一般', 'サ変接続']);
/** All that a noun in katakana can become in hiragana. */
const RUN = /[ぁ-ゖヷ-ヺー]+/g;

/**
 * Nouns in katakana whose hiragana stand in the texts inside other words only: カメラ in 確かめられる, ナイフ in ないふり.
 */
export function chanceKana(ipadic: Ipadic, words: readonly Word[], texts: readonly string[]): string[] {
  const own = new Set(words.map(({ surface }) => surface));
  const pieces = piecesIn(texts);
  const found = new Set<string>();
  for (let row = 0; row < ipadic.size; row += 1) {
    const surface = ipadic.surface(row);
    if (!NOUN.test(surface) || found.has(surface)) continue;
    const kana = toHiragana(surface);
    if (own.has(kana) || !pieces.has(kana)) continue;
    const [pos, detail = ''] = ipadic.entry(row).features;
    if (pos === '名詞' && KINDS.has(detail)) found.add(surface);
  }
  return [...found];
}

/** Every piece of the length of such a noun in the runs of kana: looking through all texts for each would take seconds. */
function piecesIn(texts: readonly string[]): Set<string> {
  const runs = new Set(texts.flatMap((text) => text.match(RUN) ?? []));
  const pieces = new Set<string>();
  for (const run of runs)
    for (let at = 0; at + SHORTEST <= run.length; at += 1)
      for (let length = SHORTEST; length <= Math.min(LONGEST, run.length - at); length += 1)
        pieces.add(run.slice(at, at + length));
  return pieces;
}
