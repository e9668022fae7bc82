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

/**
 * A shard as it is sent: the spellings in one line, `key=word word|key=word`. Before each key stands how many letters it
 * has in common with the key before it, which are left out; a key that is its own word has no word.
 */
interface Packed {
  w: string;
  s?: Record<string, SynonymRow>;
}

/** Neither stands in a key or a word. */
const [ENTRY, KEY] = ['|', '='] as const;

/** The most letters that two keys have in common, as one sign. */
const MOST_COMMON = 9;

/** How many letters two keys begin with alike. */
function common(a: string, b: string): number {
  let at = 0;
  while (at < MOST_COMMON && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** A shard as the text of its file. */
export function packShard({ w, s }: Shard): string {
  const keys = Object.keys(w).sort();
  const entries = keys.map((key, at) => {
    const same = common(keys[at - 1] ?? '', key);
    return same + key.slice(same) + (w[key] === key ? '' : KEY + w[key]);
  });
  const packed: Packed = { w: entries.join(ENTRY), ...(s ? { s } : {}) };
  return JSON.stringify(packed);
}

/** Reads a shard. Throws when it is not one. */
export function unpackShard(value: unknown): Shard {
  const { w, s } = (value ?? {}) as Partial<Packed>;
  if (typeof w !== 'string') throw new NotReadable('not a file of the table of words');
  let key = '';
  const entries = w.split(ENTRY).map((entry) => {
    const [rest = '', words] = entry.slice(1).split(KEY);
    key = key.slice(0, Number(entry[0])) + rest;
    return [key, words ?? key];
  });
  return { w: w === '' ? {} : Object.fromEntries(entries), ...(s ? { s } : {}) };
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

/** Key that says of a word in katakana: in hiragana the collection holds it inside other words only. */
export function byChance(word: string): string {
  return `${word}!`;
}

/** Key of words that are searched only when nothing else is found: short kana, of many meanings. */
export function lastResort(key: string): string {
  return `?${key}`;
}
