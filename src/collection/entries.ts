import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelBook } from '../domain/content/schema-findings.ts';
import { readDocument } from '../markdown/document.ts';
import { type Entry, type Judged, judgeDocument, judgeEntry } from '../markdown/judge-entry.ts';
import type { CollectionSchema } from '../schema/collections.ts';
import { unreadable } from './content-faults.ts';
import { entryFile } from './entry-file.ts';
import { readPlainText } from './folder.ts';

export { type Entry, type Judged, judgeEntry };

/** Folder names of a collection, sorted; a collection that is not there is empty. */
export function listSlugs(contentDir: string, collection: string): string[] {
  let items: Dirent[];
  try {
    items = readdirSync(join(contentDir, collection), { withFileTypes: true });
  } catch {
    return [];
  }
  return items
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

/** Reads and judges one `index.mdx`. Never throws for what a contributor can write. */
export function readEntry(
  contentDir: string,
  collection: 'cases' | 'knowhow',
  slug: string,
  schemas: CollectionSchema,
  labels: LabelBook,
): Judged<unknown> {
  const file = entryFile(collection, slug);
  const read = readPlainText(join(contentDir, file));
  if ('fault' in read) return { findings: [unreadable(file, read.fault)] };
  return judgeDocument(file, slug, readDocument(file, read.text), schemas, labels);
}
