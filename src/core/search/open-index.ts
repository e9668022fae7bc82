import { imported, NotReached, NotReadable } from '#core/site/load.ts';
import { type CharFile, charFile, checkChars, unpackRising } from './char-sets.ts';
import type { OpenIndex } from './index-port.ts';
import { letterLength, MANIFEST, type Manifest, parseManifest, readShapes, type Shapes } from './manifest.ts';
import { openIndex, type PagefindModule } from './pagefind-index.ts';
import { type Shard, shardFile, unpackShard } from './words/shards.ts';

/** What is known of the pages, by the index's own page ids. */
export interface Pages {
  ids: ReadonlyMap<string, string>;
  /** Roughly how many symbols each page has. */
  lengths: ReadonlyMap<string, number>;
}

/** Reads a JSON file of the search's folder. @throws NotReached, NotReadable when it cannot be had */
export type ReadJson = <T>(file: string, check: (value: unknown) => T, init?: RequestInit) => Promise<T>;

/** What is needed to understand a query, without the index. */
export interface Words {
  manifest: Manifest;
  shapes: Shapes;
  /** Numbers that the collection writes in kanji. */
  numerals: ReadonlySet<string>;
  readShard(shard: number): Promise<Shard>;
  /** Numbers of the pages that hold a character, in the order of the manifest. */
  readChar(char: string): Promise<number[]>;
}

/** The index of stretches and that of characters. */
export interface FullIndex extends OpenIndex {
  /** The index's own ids of the pages that hold a character. */
  holding(char: string): Promise<string[]>;
}

/** The index with what is known of its pages. */
export interface OpenedIndex {
  index: FullIndex;
  pages: Pages;
}

/** Reads the manifest; files of the table follow when a query needs them. */
export async function openWords(readJson: ReadJson): Promise<Words> {
  const manifest = await readJson(MANIFEST, parseManifest, { cache: 'no-cache' });
  const shards = new Map<number, Promise<Shard>>();
  const chars = new Map<string, Promise<CharFile>>();
  return {
    manifest,
    shapes: readShapes(manifest.shapes),
    numerals: new Set(manifest.numerals),
    readShard(shard) {
      const known = shards.get(shard);
      if (known) return known;
      const asked = readJson(`${shardFile(shard)}?v=${manifest.build}`, unpackShard);
      shards.set(shard, asked);
      return asked;
    },
    async readChar(char) {
      const file = charFile(char);
      const asked = chars.get(file) ?? readJson(`${file}?v=${manifest.build}`, checkChars);
      chars.set(file, asked);
      const sets = await asked;
      return Object.hasOwn(sets, char) ? unpackRising(sets[char] as string) : [];
    },
  };
}

/** Pagefind's own module. What throws while it begins to run is no such module. */
async function loadModule(load: () => Promise<PagefindModule>): Promise<PagefindModule> {
  const module = await imported(load()).catch((cause) => {
    throw cause instanceof NotReached ? cause : new NotReadable('pagefind.js does not run', { cause });
  });
  if (typeof module.createInstance === 'function') return module;
  throw new NotReadable('pagefind.js is something else');
}

/** Opens the index and matches its pages with the manifest's. Throws when they are of two builds. */
export async function openPages(
  base: string,
  words: Promise<Words>,
  load: (address: string) => Promise<PagefindModule>,
  fetch: typeof globalThis.fetch | undefined,
): Promise<OpenedIndex> {
  const folder = `${base}pagefind/`;
  const parts = words.then(({ manifest }) => manifest.parts);
  // When the manifest cannot be had, the index may fail first and never ask for it.
  parts.catch(() => {});
  const index = await openIndex(folder, () => loadModule(() => load(`${folder}pagefind.js`)), parts, fetch);
  try {
    const { manifest, readChar } = await words;
    const own = [...(await index.pages())].sort();
    if (own.length !== manifest.ids.length) throw new NotReadable('index and manifest differ');
    const ids = new Map(own.map((page, at) => [page, manifest.ids[at] as string]));
    const lengths = new Map(own.map((page, at) => [page, letterLength(manifest.lengths[at] ?? '')]));
    const holding = async (char: string) => (await readChar(char)).map((number) => own[number] as string);
    return { index: { ...index, holding }, pages: { ids, lengths } };
  } catch (error) {
    await index.close();
    throw error;
  }
}
