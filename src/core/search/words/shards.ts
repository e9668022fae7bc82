import { NotReadable } from '#core/site/load.ts';
import { toKatakana } from '#core/text/kana-key.ts';

/** How many files the table of words is spread over: a query loads one or two small ones. */
export const SHARDS = 40;

/** A synonym of the operator's list: what to search too, and why. */
export type SynonymRow = readonly [to: readonly string[], why: string];

/** One file of the table. */
export interface Shard {
  /** Spellings: key → words of the collection, parted by a space. */
  w: Record<string, string>;
  /** Synonyms: word → what to search too. */
  s?: Record<string, SynonymRow>;
}

/** A shard as it is sent: the spellings in one line, `key=word word|key=word`. */
interface Packed {
  w: string;
  s?: Record<string, SynonymRow>;
}

/** Neither stands in a key or a word. */
const [ENTRY, KEY] = ['|', '='] as const;

/** A shard as the text of its file. */
export function packShard({ w, s }: Shard): string {
  const entries = Object.entries(w).sort(([a], [b]) => (a < b ? -1 : 1));
  const packed: Packed = {
    w: entries.map(([key, words]) => key + KEY + words).join(ENTRY),
    ...(s ? { s } : {}),
  };
  return JSON.stringify(packed);
}

/** Reads a shard. Throws when it is not one. */
export function unpackShard(value: unknown): Shard {
  const { w, s } = (value ?? {}) as Partial<Packed>;
  if (typeof w !== 'string') throw new NotReadable('not a file of the table of words');
  const entries = w === '' ? [] : w.split(ENTRY).map((entry) => entry.split(KEY) as [string, string]);
  return { w: Object.fromEntries(entries), ...(s ? { s } : {}) };
}

/** Whether a key or a word can stand in a shard. */
export function isPackable(text: string): boolean {
  return !text.includes(ENTRY) && !text.includes(KEY);
}

/** Which file holds the keys that begin as this one does. Consonant keys have files by their first two signs. */
export function shardOf(key: string): number {
  const head = key.startsWith('~') ? key.slice(0, 2) : String.fromCodePoint(key.codePointAt(0) ?? 0);
  let hash = 7;
  for (const one of head) hash = (hash * 31 + (one.codePointAt(0) as number)) % 1_000_003;
  return hash % SHARDS;
}

/** The file of a part of the word table, in the folder of the search. */
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

/** Key of words that are searched only when nothing else is found: short kana, of many meanings. */
export function lastResort(key: string): string {
  return `?${key}`;
}
