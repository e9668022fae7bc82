import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageText } from '#core/search/page-text.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import {
  byChance,
  isPackable,
  packShard,
  SHARDS,
  type Shard,
  type SynonymRow,
  shardFile,
  shardOf,
} from '#core/search/words/shards.ts';
import { kanaKey } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';
import { BOUNDARY, toStream } from '#core/text/stream.ts';
import { chanceKana } from './chance-kana.ts';
import { readSpellings } from './dictionary-spellings.ts';
import { openIpadic } from './ipadic.ts';
import type { Name } from './names.ts';
import { variantEntries } from './variant-table.ts';
import { readVocabulary } from './vocabulary.ts';

/** All files together, compressed: more would be a dictionary, not a small table. */
const LARGEST_TABLE = 86_000;

/**
 * How many characters are analysed for their words, shared out among the pages:
 * analysis is slow, and of a large collection the table has no room for all words.
 */
const MOST_ANALYSED = 1_200_000;
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

/** Words of the operator's list that are searched for along with others. */
function synonymNames({ entries }: Synonyms): Name[] {
  return entries
    .flatMap((entry) => (entry.direction === 'to' ? entry.to : entry.words))
    .map((name) => ({ name }));
}

/** Names of the pages, and of the others those that stand in a page; of the same name the last. */
function namesIn(documents: readonly SearchDocument[], others: readonly Name[]): Name[] {
  const texts = documents.map((document) => normalize(pageText(document)).text);
  const said = others.filter(({ name }) => {
    const text = normalize(name).text;
    return texts.some((page) => page.includes(text));
  });
  const own = documents.flatMap(({ names = [] }) => names.map((one): Name => ({ ...one, shortened: true })));
  return [...new Map([...said, ...own].map((one) => [one.name, one])).values()];
}

function shardsOf(
  entries: readonly (readonly [string, readonly string[]])[],
  synonyms: readonly (readonly [string, SynonymRow])[],
): string[] {
  const shards: Shard[] = Array.from({ length: SHARDS }, () => ({ w: {} }));
  const packable = entries.filter(([key, words]) => [key, ...words].every(isPackable));
  for (const [key, words] of packable) (shards[shardOf(key)] as Shard).w[key] = words.join(' ');
  for (const [word, row] of synonyms) {
    const key = synonymKey(word);
    const shard = shards[shardOf(key)] as Shard;
    shard.s ??= {};
    shard.s[key] = row;
  }
  return shards.map(packShard);
}

const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(file).length, 0);

/**
 * Writes the table of spellings and synonyms. The least useful spellings are
 * left out until it is small enough.
 * @param program see `readVocabulary`
 * @returns size of all files, compressed, in bytes
 */
export async function writeShards(
  documents: readonly SearchDocument[],
  synonyms: Synonyms,
  folder: string,
  names: readonly Name[] = [],
  program?: string,
): Promise<number> {
  const share = Math.max(SMALLEST_SHARE, Math.floor(MOST_ANALYSED / documents.length));
  const ipadic = await openIpadic();
  const all = namesIn(documents, [...synonymNames(synonyms), ...names]);
  const pages = documents.map((one) => pageText(one).slice(0, share));
  const words = readVocabulary(pages, all, ipadic, program);
  const readings = new Set(words.map(({ reading }) => reading));
  const latin = new Set(words.map(({ surface }) => surface).filter((word) => /^[a-z]+$/.test(word)));
  const spellings = readSpellings(ipadic, readings, latin);
  const chances = chanceKana(ipadic, words, pages).map((word): [string, string[]] => [
    byChance(word),
    [byChance(word)],
  ]);
  let entries = [...chances, ...variantEntries(words, spellings, documents.length)];
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
