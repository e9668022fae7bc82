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

function orThrow(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Writes the Pagefind index of the documents. Throws on any error Pagefind tells. */
export async function writePagefind(
  documents: readonly SearchDocument[],
  outputPath: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    orThrow(errors);
    if (!index) throw new Error('Pagefind: no index');
    for (const [done, document] of documents.entries()) {
      const record = {
        url: `/${encodeURIComponent(document.id)}`,
        content: recordOf(document),
        language: LANGUAGE,
      };
      orThrow((await index.addCustomRecord(record)).errors);
      onProgress?.(done + 1, documents.length);
    }
    orThrow((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  }
  for (const file of await readdir(outputPath)) {
    if (UNUSED.test(file)) await rm(join(outputPath, file));
  }
}
