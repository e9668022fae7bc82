import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kanaKey } from '../../domain/text/kana-key.ts';
import { BOUNDARY, toStream } from '../../domain/text/stream.ts';
import type { Synonyms } from '../../schema/synonyms.ts';
import type { SearchDocument } from '../document.ts';
import { pageText } from '../page-text.ts';
import { readSpellings } from './dictionary.ts';
import { SHARDS, type Shard, type SynonymRow, shardFile, shardOf } from './shards.ts';
import { variantEntries } from './variant-table.ts';
import { readVocabulary } from './vocabulary.ts';

/** All files together, compressed: more would be a dictionary, not a small table. */
export const LARGEST_TABLE = 58 * 1024;

/**
 * How many characters are analysed for their words, shared out among the pages:
 * analysis is slow, and of a large collection the table has no room for all words.
 */
const MOST_ANALYSED = 300_000;
const SMALLEST_SHARE = 200;

/** The operator's list by the word that is asked for. */
export function synonymRows({ entries }: Synonyms): [word: string, row: SynonymRow][] {
  return entries.flatMap((entry): [string, SynonymRow][] => {
    if (entry.direction === 'to') return entry.from.map((word) => [word, [entry.to, entry.why]]);
    const { words, why } = entry;
    return words.map((word) => [word, [words.filter((other) => other !== word), why]]);
  });
}

/** The key a synonym is found under: as it sounds in kana, else as it is written, without punctuation. */
export function synonymKey(word: string): string {
  const text = toStream(word)
    .symbols.filter((symbol) => symbol !== BOUNDARY)
    .join('');
  return kanaKey(text) || text;
}

function shardsOf(
  entries: readonly (readonly [string, readonly string[]])[],
  synonyms: readonly (readonly [string, SynonymRow])[],
): string[] {
  const shards: Shard[] = Array.from({ length: SHARDS }, () => ({ w: {} }));
  for (const [key, words] of entries) (shards[shardOf(key)] as Shard).w[key] = words.join(' ');
  for (const [word, row] of synonyms) {
    const key = synonymKey(word);
    const shard = shards[shardOf(key)] as Shard;
    shard.s ??= {};
    shard.s[key] = row;
  }
  for (const shard of shards) {
    shard.w = Object.fromEntries(Object.entries(shard.w).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return shards.map((shard) => JSON.stringify(shard));
}

const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(file).length, 0);

/**
 * Writes the table of spellings and synonyms. The least useful spellings are
 * left out until it is small enough.
 * @returns size of all files, compressed, in bytes
 */
export async function writeShards(
  documents: readonly SearchDocument[],
  synonyms: Synonyms,
  folder: string,
): Promise<number> {
  const share = Math.max(SMALLEST_SHARE, Math.floor(MOST_ANALYSED / documents.length));
  const words = await readVocabulary(documents.map((one) => pageText(one).slice(0, share)));
  const readings = new Set(words.map(({ reading }) => reading));
  const latin = new Set(words.map(({ surface }) => surface).filter((word) => /^[a-z]+$/.test(word)));
  const spellings = await readSpellings(readings, latin);
  let entries = variantEntries(words, spellings, documents.length);
  const rows = synonymRows(synonyms);
  let files = shardsOf(entries, rows);
  for (let size = weight(files); size > LARGEST_TABLE; size = weight(files)) {
    entries = entries.slice(0, Math.floor(entries.length * Math.min(0.97, LARGEST_TABLE / size)));
    files = shardsOf(entries, rows);
  }
  await mkdir(join(folder, 'words'), { recursive: true });
  for (const [at, file] of files.entries()) await writeFile(join(folder, shardFile(at)), file);
  return weight(files);
}
