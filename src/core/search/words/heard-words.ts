import { areNearVowels, consonantKey, kanaKey } from '#core/text/kana-key.ts';
import { KATAKANA, LATIN, type ReadShard, wordsOf } from './lookup.ts';
import { byChance, lastResort, mixedKey } from './shards.ts';

/** Whether a word in katakana stands in the collection in hiragana by chance only: ナイフ in 〜しないふり. */
export async function isByChance(read: ReadShard, word: string): Promise<boolean> {
  return KATAKANA.test(word) && (await wordsOf(read, byChance(word))).length > 0;
}

/** How many places of two keys of one length differ; more than any limit for other lengths. */
function differing(a: string, b: string): number {
  return a.length === b.length ? [...a].filter((one, at) => one !== b[at]).length : 99;
}

/** Katakana words of the collection that differ from a word in a vowel or two: レポート, リポート. */
export async function soundalikesOf(read: ReadShard, word: string): Promise<string[]> {
  if (!KATAKANA.test(word)) return [];
  const key = kanaKey(word);
  const words = await wordsOf(read, consonantKey(key));
  const far = (one: string) => differing(key, kanaKey(one));
  return words
    .filter((one) => one !== word && far(one) <= (key.length < 5 ? 1 : 2) && areNearVowels(key, kanaKey(one)))
    .sort((a, b) => far(a) - far(b));
}

/** Katakana words of the collection that an English word may be written as, the likeliest first: network, ネットワーク. */
export async function englishAsKana(read: ReadShard, word: string): Promise<string[]> {
  const { englishKeys, unlikeEnglish } = await import('#core/text/english-sounds.ts');
  const found = (await Promise.all(englishKeys(word).map((key) => wordsOf(read, key)))).flat();
  const alike = [...new Set(found)].flatMap((kana) => {
    const unlike = unlikeEnglish(word, kana);
    return unlike === undefined ? [] : [{ kana, unlike }];
  });
  return alike.sort((a, b) => a.unlike - b.unlike).map(({ kana }) => kana);
}

/** English words of the collection that a word in katakana may be written as: アシスト, assist. */
export async function kanaAsEnglish(read: ReadShard, kana: string): Promise<string[]> {
  const heard = (await wordsOf(read, consonantKey(kanaKey(kana)))).filter((one) => LATIN.test(one));
  if (heard.length === 0) return [];
  const { unlikeEnglish } = await import('#core/text/english-sounds.ts');
  return heard
    .map((word) => ({ word, unlike: unlikeEnglish(word, kana) ?? Number.POSITIVE_INFINITY }))
    .filter(({ unlike }) => unlike < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.unlike - b.unlike)
    .map(({ word }) => word);
}

/** Short kana words that a word with kanji may be written as, when nothing else is found. */
export function lastResortsOf(read: ReadShard, word: string): Promise<string[]> {
  return wordsOf(read, lastResort(mixedKey(word)));
}
