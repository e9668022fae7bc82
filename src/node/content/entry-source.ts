import { join } from 'node:path';
import type { CollectionName } from '#core/schema/collections.ts';
import { entryFile } from './entry-file.ts';
import { type FoundFile, type PlainText, readFolder, readPlainText } from './folder.ts';

/** Everything of the disk that an entry is checked by and made of. Plain data: it can cross threads. */
export interface EntrySource {
  collection: CollectionName;
  slug: string;
  /** Path below the content folder. */
  file: string;
  read: PlainText;
  /** What lies in the folder of the entry; the text of its fact sheet beside it. */
  folder: FoundFile[];
  facts?: string;
}

/** Reads an entry and what lies beside it, each file once. */
export function readSource(contentDir: string, collection: CollectionName, slug: string): EntrySource {
  const file = entryFile(collection, slug);
  const read = readPlainText(join(contentDir, file));
  if (collection === 'pages') return { collection, slug, file, read, folder: [] };
  const home = join(contentDir, collection, slug);
  const facts = readPlainText(join(home, 'facts.yaml'));
  return {
    collection,
    slug,
    file,
    read,
    folder: readFolder(home),
    ...('text' in facts ? { facts: facts.text } : {}),
  };
}
