import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { type Entry, type Judged, judgeDocument, judgeEntry } from '#core/markdown/judge-entry.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import type { CollectionName, CollectionSchema } from '#core/schema/collections.ts';
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

/** Reads and judges one `index.mdx` by one schema. Never throws for what a contributor can write. */
export function readEntry<T extends z.ZodType>(
  contentDir: string,
  collection: string,
  slug: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  const judged = readJudged(contentDir, collection as CollectionName, slug, { schema }, labels);
  return judged as Judged<z.infer<T>>;
}

/** The same by the schemas of a collection: a draft is judged as a draft. */
export function readJudged(
  contentDir: string,
  collection: CollectionName,
  slug: string,
  schemas: CollectionSchema,
  labels: LabelBook,
): Judged<unknown> {
  const file = entryFile(collection, slug);
  const read = readPlainText(join(contentDir, file));
  if ('fault' in read) return { findings: [unreadable(file, read.fault)] };
  return judgeDocument(file, slug, readDocument(file, read.text), schemas, labels);
}
