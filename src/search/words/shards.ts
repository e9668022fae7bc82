import { toKatakana } from '../../domain/text/kana-key.ts';

/** How many files the table of words is spread over: a query loads one or two small ones. */
export const SHARDS = 64;

/** A synonym of the operator's list: what to search too, and why. */
export type SynonymRow = readonly [to: readonly string[], why: string];

/** One file of the table. */
export interface Shard {
  /** Spellings: key → words of the collection, parted by a space. */
  w: Record<string, string>;
  /** Synonyms: word → what to search too. */
  s?: Record<string, SynonymRow>;
}

/** Which file holds the keys that begin as this one does. Consonant keys have files by their first two signs. */
export function shardOf(key: string): number {
  const head = key.startsWith('~') ? key.slice(0, 2) : String.fromCodePoint(key.codePointAt(0) ?? 0);
  let hash = 7;
  for (const one of head) hash = (hash * 31 + (one.codePointAt(0) as number)) % 1_000_003;
  return hash % SHARDS;
}

export function shardFile(shard: number): string {
  return `words/${shard.toString(36)}.json`;
}

/** An own property: keys come from the reader, and `constructor` is a word too. */
export function lookUp<T>(table: Record<string, T> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Key of a word with kanji: which kana the rest is in does not matter (たんぱく質, タンパク質). */
export function mixedKey(word: string): string {
  return toKatakana(word);
}
