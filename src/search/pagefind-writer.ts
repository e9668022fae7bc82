import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './document.ts';
import { recordOf } from './record.ts';

/** Words per file of the index: small files make the first search of a word cheap. */
const CHUNK_SIZE = '1000';

/**
 * Languages without stemming, for terms are codes, not words. Each part has its
 * own: the index's page ids begin with it, which keeps them apart.
 */
const LANGUAGE = 'qa';

/** The indexer needs about 1 MB for a page of 1,500 characters. */
const PAGES_PER_PART = 1500;

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

/** Which part a page belongs to: by its name alone, so that a new page moves no other. */
function partOf(id: string, parts: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % parts;
}

/**
 * The part from the cache when the same records made it before, else made now and kept there.
 * @param make writes the part to a folder
 */
async function cached(
  cacheDir: string | undefined,
  key: string,
  outputPath: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  if (!cacheDir) return make(outputPath);
  await mkdir(cacheDir, { recursive: true });
  const kept = join(cacheDir, key);
  if (!existsSync(kept)) {
    const fresh = `${kept}.${process.pid}`;
    await make(fresh);
    await rename(fresh, kept);
  }
  await cp(kept, outputPath, { recursive: true });
}

async function writePart(
  documents: readonly SearchDocument[],
  language: string,
  outputPath: string,
  onDone: (pages: number) => void,
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
    orThrow((await index.writeFiles({ outputPath })).errors);
  } finally {
    // Ends the indexer, whose memory grows with every page it has seen.
    await close();
  }
}

/**
 * Writes the Pagefind index of the documents, in parts of `pagesPerPart` so that
 * memory does not grow with the collection. Throws on any error Pagefind tells.
 * @param cacheDir where parts are kept for the next build; what this build did not use is removed
 * @returns the number of parts
 */
export async function writePagefind(
  documents: readonly SearchDocument[],
  folder: string,
  pagesPerPart = PAGES_PER_PART,
  onProgress: (done: number, total: number) => void = () => {},
  cacheDir?: string,
): Promise<number> {
  const parts = Math.max(1, Math.ceil(documents.length / pagesPerPart));
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const used = new Set<string>();
  let done = 0;
  try {
    for (let part = 0; part < parts; part += 1) {
      const own = documents
        .filter(({ id }) => parts === 1 || partOf(id, parts) === part)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const outputPath = join(folder, partFolder(part));
      const language = `${LANGUAGE}${part}`;
      const key = cacheDir ? keyOf(own, language) : '';
      used.add(key);
      await cached(cacheDir, key, outputPath, (to) =>
        writePart(own, language, to, (pages) => {
          done += pages;
          onProgress(done, documents.length);
        }),
      );
      for (const file of await readdir(outputPath)) {
        const unused = UNUSED.test(file) || (part > 0 && SHARED.test(file));
        if (unused) await rm(join(outputPath, file));
      }
    }
    if (cacheDir)
      for (const name of await readdir(cacheDir))
        if (!used.has(name)) await rm(join(cacheDir, name), { recursive: true, force: true });
  } finally {
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  }
  return parts;
}

/** All that a part depends on: its pages, the code that writes records, and the indexer as the lock names it. */
function keyOf(documents: readonly SearchDocument[], language: string): string {
  const hash = createHash('sha256')
    .update(`${language} ${CHUNK_SIZE}`)
    .update(readFileSync('package-lock.json'));
  for (const document of documents) hash.update(document.id).update(recordOf(document));
  return hash.digest('hex').slice(0, 32);
}
