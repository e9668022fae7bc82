import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './document.ts';
import { pageText } from './page-text.ts';
import { recordOf } from './record.ts';

/** Words per file of the index: small files make the first search of a word cheap. */
const CHUNK_SIZE = '1000';

/**
 * Languages without stemming, for terms are codes, not words. Each part has its
 * own: the index's page ids begin with it, which keeps them apart.
 */
const LANGUAGE = 'qa';

/**
 * The indexer needs about 0.6 MB for a page of 1,500 characters, so a large collection is indexed in parts. Each
 * part makes every search a little slower, so there are never many.
 */
const CHARACTERS_PER_PART = 500_000;
const MOST_PARTS = 8;

/** Ready-made interfaces that Pagefind writes along and that know nothing of coded terms. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/** Records handed over without waiting for each: the indexer need not idle in between. */
const AT_ONCE = 32;

function orThrow(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Files of a further part that the first one has already. */
const SHARED = /^(?:pagefind\.js|wasm\..*)$/;

/** Where the parts of an index lie: the first in the folder itself, further ones inside it. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `part-${part}/`;
}

async function writePart(
  documents: readonly SearchDocument[],
  language: string,
  outputPath: string,
  onDone: (pages: number) => void,
  meanwhile: () => Promise<void>,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    orThrow(errors);
    if (!index) throw new Error('Pagefind: no index');
    const add = async (document: SearchDocument) => {
      const url = `/${encodeURIComponent(document.id)}`;
      orThrow((await index.addCustomRecord({ url, content: recordOf(document), language })).errors);
    };
    for (let done = 0; done < documents.length; done += AT_ONCE) {
      const batch = documents.slice(done, done + AT_ONCE);
      await Promise.all(batch.map(add));
      onDone(batch.length);
    }
    // Pagefind's own `writeFiles` can answer before its last bytes are on the disk, and ending it then cuts a
    // file off; so the files are taken over and written here.
    const [{ errors: told, files }] = await Promise.all([index.getFiles(), meanwhile()]);
    orThrow(told);
    for (const { path, content } of files) {
      const target = join(outputPath, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    // Ends the indexer, whose memory grows with every page it has seen.
    await close();
  }
}

export interface WriteOptions {
  pagesPerPart?: number;
  onProgress?: (done: number, total: number) => void;
  /** Done while the indexer works on the last part, which leaves this process idle. */
  meanwhile?: () => Promise<void>;
}

function partsOf(documents: readonly SearchDocument[], pagesPerPart: number | undefined): number {
  if (pagesPerPart) return Math.max(1, Math.ceil(documents.length / pagesPerPart));
  const characters = documents.reduce((sum, document) => sum + pageText(document).length, 0);
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(characters / CHARACTERS_PER_PART)));
}

/**
 * Writes the Pagefind index of the documents, in parts so that memory does not
 * grow with the collection. Throws on any error Pagefind tells.
 * @returns the number of parts
 */
export async function writePagefind(
  documents: readonly SearchDocument[],
  folder: string,
  { pagesPerPart, onProgress, meanwhile = async () => {} }: WriteOptions = {},
): Promise<number> {
  const parts = partsOf(documents, pagesPerPart);
  const size = Math.ceil(documents.length / parts);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  let done = 0;
  try {
    for (let part = 0; part < parts; part += 1) {
      const own = documents.slice(part * size, (part + 1) * size);
      const outputPath = join(folder, partFolder(part));
      const onDone = (pages: number) => {
        done += pages;
        onProgress?.(done, documents.length);
      };
      const last = part === parts - 1;
      await writePart(own, `${LANGUAGE}${part}`, outputPath, onDone, last ? meanwhile : async () => {});
      for (const file of await readdir(outputPath)) {
        const unused = UNUSED.test(file) || (part > 0 && SHARED.test(file));
        if (unused) await rm(join(outputPath, file));
      }
    }
  } finally {
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  }
  return parts;
}
