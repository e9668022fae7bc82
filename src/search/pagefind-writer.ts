import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './document.ts';
import { recordOf } from './record.ts';

/** Words per file of the index: small files make the first search of a word cheap. */
const CHUNK_SIZE = '1000';

/** A language without stemming and with one index: terms are codes, not words. */
const LANGUAGE = 'unknown';

/** Ready-made interfaces that Pagefind writes along and that know nothing of coded terms. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/** Records handed over without waiting for each: the indexer need not idle in between. */
const AT_ONCE = 32;

function orThrow(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Writes the Pagefind index of the documents. While the indexer, a process of
 * its own, packs its files, `meanwhile` is done here. Throws on any error.
 */
export async function writePagefind(
  documents: readonly SearchDocument[],
  outputPath: string,
  meanwhile: () => Promise<unknown>,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    orThrow(errors);
    if (!index) throw new Error('Pagefind: no index');
    const add = async (document: SearchDocument) => {
      const url = `/${encodeURIComponent(document.id)}`;
      const record = { url, content: recordOf(document), language: LANGUAGE };
      orThrow((await index.addCustomRecord(record)).errors);
    };
    for (let done = 0; done < documents.length; done += AT_ONCE) {
      const batch = documents.slice(done, done + AT_ONCE);
      await Promise.all(batch.map(add));
      onProgress?.(done + batch.length, documents.length);
    }
    const [{ errors: unwritten }] = await Promise.all([
      index.writeFiles({ outputPath }),
      meanwhile(),
    ]);
    orThrow(unwritten);
  } finally {
    await close();
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  }
  for (const file of await readdir(outputPath)) {
    if (UNUSED.test(file)) await rm(join(outputPath, file));
  }
}
