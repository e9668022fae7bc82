import { isKana, kanaKey, soundKey } from '#core/text/kana-key.ts';
import { differInOkurigana, kanjiOnly, withoutOkurigana } from './okurigana.ts';
import { lookUp, mixedKey, type Shard, type SynonymRow, shardOf } from './shards.ts';

/** A word in Latin letters, folded. */
export const LATIN = /^[a-z]+$/;
/** A word in katakana. */
export const KATAKANA = /^[ァ-ヺー]+$/;

/** Shortest Latin word that may be Japanese typed without the Japanese input: shorter ones are abbreviations. */
export const SHORTEST_ROMAJI = 4;

/** Reads a file of the table by its number. */
export type ReadShard = (shard: number) => Promise<Shard>;

/** Words of the collection under a key of the table. */
export async function wordsOf(read: ReadShard, key: string): Promise<string[]> {
  if (key === '') return [];
  const found = lookUp((await read(shardOf(key))).w, key);
  return found ? found.split(' ') : [];
}

/** By how many ー two words differ: サーバー and サーバ are one word, サーバー and サバ are two. */
export function longMarks(a: string, b: string): number {
  const count = (text: string) => [...text].filter((one) => one === 'ー').length;
  return Math.abs(count(a) - count(b));
}

/** Whether a word in kana may only be a loanword: long vowels that are written う and い are those of native words. */
export const isLoanwordAlone = (word: string) => /[ァ-ヺー]/u.test(word) && isKana(word);

/** Other spellings of a word that the collection has, best first. */
export async function spellingsOf(read: ReadShard, word: string): Promise<string[]> {
  const found: string[] = [];
  if (LATIN.test(word)) {
    found.push(...(await wordsOf(read, word)));
    const { readAsRomaji, letterNames } = await import('#core/text/latin-reading.ts');
    const { romajiToKana } = await import('#core/text/romaji.ts');
    const kana = word.length >= SHORTEST_ROMAJI ? romajiToKana(word) : '';
    const native = await wordsOf(read, soundKey(kana));
    found.push(...native.filter((one) => !KATAKANA.test(one) && !LATIN.test(one)));
    for (const sound of [letterNames(word), readAsRomaji(word)]) {
      const words = await wordsOf(read, kanaKey(sound));
      found.push(...words.filter((one) => KATAKANA.test(one)));
    }
  } else if (isKana(word)) {
    const loan = await wordsOf(read, kanaKey(word));
    const sound = soundKey(word);
    const native = await wordsOf(read, sound);
    const latin = (one: string) => LATIN.test(one) && !KATAKANA.test(word);
    const isAlike = (one: string) =>
      isLoanwordAlone(word) ? longMarks(one, word) <= 1 : soundKey(one) === sound || !KATAKANA.test(one);
    const alike = loan.filter((one) => LATIN.test(one) || (isKana(one) && isAlike(one)));
    found.push(...alike, ...native);
    return [...new Set(found)].filter((one) => one !== word && !latin(one));
  } else {
    found.push(...(await wordsOf(read, mixedKey(word))));
    const bound = await wordsOf(read, kanjiOnly(word));
    found.push(...bound.filter((one) => differInOkurigana(one, word)));
    const bare = withoutOkurigana(word);
    if (bare !== '' && word.startsWith(bare)) found.push(bare);
  }
  return [...new Set(found)].filter((one) => one !== word);
}

/** Whether the collection has a katakana word that sounds like this. */
export async function isLoanword(read: ReadShard, word: string): Promise<boolean> {
  const words = word.length > 1 ? await wordsOf(read, kanaKey(word)) : [];
  return words.some((one) => KATAKANA.test(one));
}

/** The operator's synonyms of a word. */
export async function synonymsOf(read: ReadShard, word: string): Promise<SynonymRow | undefined> {
  const key = kanaKey(word) || word;
  return lookUp((await read(shardOf(key))).s, key);
}
