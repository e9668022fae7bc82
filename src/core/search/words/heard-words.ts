import { areNearVowels, consonantKey, isKana, kanaKey, soundKey } from '#core/text/kana-key.ts';
import { KATAKANA, LATIN, longMarks, type ReadShard, wordsOf } from './lookup.ts';
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

/** A kanji by itself that is read as in compounds (りょう, けん) is seldom the word that is meant. */
const IN_COMPOUNDS = /(?:[ゃゅょ]う|ん)$/u;
const DICTIONARY_FORM = /[いうくぐすつぬぶむる]$/u;

/** Words of the collection that are read like a stretch of kana: verbs first, loanwords where nothing else is. */
export async function wordsReadAs(read: ReadShard, kana: string): Promise<string[]> {
  const words = (await wordsOf(read, soundKey(kana))).filter((one) => {
    return one === kana || (!isKana(one) && !(one.length === 1 && IN_COMPOUNDS.test(kana)));
  });
  const isVerb = (one: string) => Number(DICTIONARY_FORM.test(one) && one.at(-1) === kana.at(-1));
  if (words.length > 0) return words.sort((a, b) => isVerb(b) - isVerb(a));
  const loan = kana.length > 2 ? await wordsOf(read, kanaKey(kana)) : [];
  return loan.filter((one) => KATAKANA.test(one) && longMarks(one, kana) === 0);
}
