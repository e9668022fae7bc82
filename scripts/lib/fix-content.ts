import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../../src/collection/content-layout.ts';
import { entryFile } from '../../src/collection/entry-file.ts';
import { readPlainText } from '../../src/collection/folder.ts';
import { today } from '../../src/collection/today.ts';
import { fixDocument } from '../../src/markdown/fix-document.ts';
import { COLLECTIONS } from '../../src/schema/collections.ts';

/**
 * Mends spelling and typography of every wanted file. A file is replaced whole or not at all.
 * @returns the files that changed, with the number of faults that are gone
 */
export function fixContent(
  contentDir: string,
  wanted: (file: string) => boolean,
): { file: string; edits: number }[] {
  const mended: { file: string; edits: number }[] = [];
  const day = today();
  for (const collection of COLLECTIONS) {
    for (const slug of entriesOf(contentDir, collection).slugs) {
      const file = entryFile(collection, slug);
      const path = join(contentDir, file);
      const read = wanted(file) ? readPlainText(path) : { fault: 'missing' as const };
      if ('fault' in read) continue;
      const { text, edits } = fixDocument(file, collection, slug, read.text, day);
      if (text === readFileSync(path, 'utf8')) continue;
      writeWhole(path, text);
      mended.push({ file, edits });
    }
  }
  return mended;
}

function writeWhole(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.tmp`;
  writeFileSync(fresh, text, { flag: 'wx' });
  renameSync(fresh, path);
}
