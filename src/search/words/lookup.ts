import { consonantKey, isKana, kanaKey } from '../../domain/text/kana-key.ts';
import { readAsRomaji, spelledOut } from '../../domain/text/latin-reading.ts';
import { lookUp, type Shard, type SynonymRow, shardOf } from './shards.ts';

const LATIN = /^[a-z]+$/;
const KATAKANA = /^[ァ-ヺー]+$/;
const KANJI = /\p{Script=Han}/u;

/** Reads a file of the table by its number. */
export type ReadShard = (shard: number) => Promise<Shard>;

async function wordsOf(read: ReadShard, key: string): Promise<string[]> {
  if (key === '') return [];
  const found = lookUp((await read(shardOf(key))).w, key);
  return found ? found.split(' ') : [];
}

/** 切替え → 切替, 申し込み → 申込: the kanji alone, where at least two are left. */
export function kanjiOnly(word: string): string {
  const kanji = [...word].filter((one) => KANJI.test(one));
  const rest = [...word].filter((one) => !KANJI.test(one)).join('');
  return kanji.length > 1 && /^[ぁ-ゖ]+$/.test(rest) ? kanji.join('') : '';
}

/** Other spellings of a word that the collection has, best first. */
export async function spellingsOf(read: ReadShard, word: string): Promise<string[]> {
  const found: string[] = [];
  if (LATIN.test(word)) {
    found.push(...(await wordsOf(read, word)));
    for (const sound of [spelledOut(word), readAsRomaji(word)]) {
      const words = await wordsOf(read, kanaKey(sound));
      found.push(...words.filter((one) => KATAKANA.test(one)));
    }
  } else if (isKana(word)) {
    found.push(...(await wordsOf(read, kanaKey(word))));
    if (!KATAKANA.test(word))
      return [...new Set(found)].filter((one) => one !== word && !LATIN.test(one));
  } else {
    found.push(...(await wordsOf(read, word)), ...(await wordsOf(read, kanjiOnly(word))));
  }
  return [...new Set(found)].filter((one) => one !== word);
}

/** Katakana words of the collection that share only their consonants with a word. */
export async function soundalikesOf(read: ReadShard, word: string): Promise<string[]> {
  if (!KATAKANA.test(word)) return [];
  const words = await wordsOf(read, consonantKey(kanaKey(word)));
  return words.filter((one) => one !== word && Math.abs(one.length - word.length) <= 1);
}

/** The operator's synonyms of a word. */
export async function synonymsOf(read: ReadShard, word: string): Promise<SynonymRow | undefined> {
  const key = kanaKey(word) || word;
  return lookUp((await read(shardOf(key))).s, key);
}
