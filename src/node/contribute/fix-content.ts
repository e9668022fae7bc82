import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { todayInJapan } from '#core/format/today.ts';
import { fixDocument } from '#core/markdown/fix-document.ts';
import { COLLECTIONS } from '#core/schema/collections.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { entryFile } from '#node/content/entry-file.ts';
import { readPlainText } from '#node/content/folder.ts';

/**
 * Mends spelling and typography of every wanted file. A file is replaced whole or not at all.
 * @returns the files that changed, with the number of faults that are gone
 */
export function fixContent(
  contentDir: string,
  wanted: (file: string) => boolean,
): { file: string; edits: number }[] {
  const mended: { file: string; edits: number }[] = [];
  const day = todayInJapan();
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
