import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charHolders, type Holders } from '#core/search/char-sets.ts';
import type { Manifest } from '#core/search/manifest.ts';
import { type SearchDocument, textFile } from '#core/search/search-document.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { inThread } from '#node/content/thread.ts';
import type { Name } from './names.ts';
import { writeShards } from './write-shards.ts';
import { writtenForms } from './written-forms.ts';

/** What the tables are made from, and the folder of the search that their files go to. */
export interface TablesWork {
  documents: readonly SearchDocument[];
  synonyms: Synonyms;
  names: readonly Name[];
  folder: string;
  /** See `readVocabulary`. */
  program?: string | undefined;
}

/** What the manifest says of the pages; pages are numbered in the order given. */
interface Tables extends Pick<Manifest, 'shapes' | 'numerals'> {
  /** Of everything that went in. */
  digest: string;
  holders: Holders;
}

/** Everything of the search besides the index: writes the texts of the pages and the table of spellings. */
export async function writeTables({
  documents,
  synonyms,
  names,
  folder,
  program,
}: TablesWork): Promise<Tables> {
  const hash = createHash('sha256');
  await mkdir(join(folder, 'text'), { recursive: true });
  for (const document of documents) {
    const { names: own, ...shown } = document;
    const json = JSON.stringify(shown);
    hash.update(json + JSON.stringify(own ?? []));
    await writeFile(join(folder, textFile(document.id)), json);
  }
  await writeShards(documents, synonyms, folder, names, program);
  return {
    digest: hash.update(JSON.stringify([synonyms, names])).digest('hex'),
    holders: charHolders(documents),
    ...writtenForms(documents),
  };
}

/** `writeTables` in a thread of its own, while the indexer works. */
export function writeTablesAside(work: TablesWork): Promise<Tables> {
  return inThread(new URL('./search-tables-thread.ts', import.meta.url), work);
}
