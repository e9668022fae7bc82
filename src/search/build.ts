import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Synonyms } from '../schema/synonyms.ts';
import { charFiles } from './char-sets.ts';
import { isDocumentId, type SearchDocument, textFile } from './document.ts';
import { lengthLetter, MANIFEST, type Manifest } from './manifest.ts';
import { folderAddress, folderFetch } from './node.ts';
import { pageText } from './page-text.ts';
import { openIndex } from './pagefind-index.ts';
import { partFolder, writePagefind } from './pagefind-writer.ts';
import type { Name } from './words/names.ts';
import { writeShards } from './words/write-shards.ts';
import { writtenForms } from './written-forms.ts';

export interface SearchBuildOptions {
  documents: readonly SearchDocument[];
  /** Folder of the search in the finished site; replaced as a whole. */
  outDir: string;
  synonyms: Synonyms;
  /** Labels and terms by which pages are asked for, with their readings where they are known. */
  names?: readonly Name[];
  /** Pages in one part of the index; for tests, the default is right. */
  pagesPerPart?: number;
  onProgress?: (done: number, total: number) => void;
}

export interface SearchBuildReport {
  documents: number;
  bytes: number;
  seconds: number;
}

function check(documents: readonly SearchDocument[]): void {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (!isDocumentId(id))
      throw new Error(
        `検索に載せるページの id「${id}」は使えません。半角の英数字と - _ . / で付けてください。`,
      );
    if (seen.has(id)) throw new Error(`検索に載せるページの id「${id}」が二度あります。一つにしてください。`);
    seen.add(id);
  }
}

/** Document ids in the order of the index's own page ids. The index itself is asked. */
async function orderOfPages(folder: string, parts: number): Promise<string[]> {
  const index = await openIndex(
    folderAddress(folder),
    () => import(pathToFileURL(join(folder, 'pagefind.js')).href),
    Promise.resolve(parts),
    folderFetch(folder),
  );
  const pages = await index.pages();
  const ids = await Promise.all(pages.map((page) => page.address()));
  const order = pages.map(
    ({ page }, at) => [page, decodeURIComponent((ids[at] as string).slice(1))] as const,
  );
  await index.close();
  // The index keeps a copy of every page to show; what is shown here comes from `text/`.
  for (let part = 0; part < parts; part += 1) {
    await rm(join(folder, partFolder(part), 'fragment'), { recursive: true });
  }
  return order.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, {
    withFileTypes: true,
    recursive: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Builds everything the search of a site needs: the Pagefind index, the text
 * of each page and the manifest. Written beside `outDir` and moved there at the
 * end, so there is never half an index.
 * @throws whatever went wrong, with the index of before left as it was
 */
export async function buildSearch(options: SearchBuildOptions): Promise<SearchBuildReport> {
  const begun = performance.now();
  const { documents, synonyms, outDir } = options;
  check(documents);
  const folder = `${outDir}.building-${process.pid}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'text'), { recursive: true });
  try {
    const hash = createHash('sha256');
    for (const document of documents) {
      const { names, ...shown } = document;
      const json = JSON.stringify(shown);
      hash.update(json + JSON.stringify(names ?? []));
      await writeFile(join(folder, textFile(document.id)), json);
    }
    const index = join(folder, 'pagefind');
    const parts = await writePagefind(documents, index, {
      ...options,
      meanwhile: async () => {
        await writeShards(documents, synonyms, folder, options.names);
      },
    });
    const ids = await orderOfPages(index, parts);
    if (ids.length !== documents.length) {
      throw new Error(`検索の索引に入ったのは ${documents.length} ページのうち ${ids.length} ページでした。`);
    }
    const build = hash
      .update(JSON.stringify([synonyms, options.names]))
      .digest('hex')
      .slice(0, 12);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const ordered = ids.map((id) => byId.get(id) as SearchDocument);
    const lengths = ordered.map((document) => lengthLetter(pageText(document).length)).join('');
    await mkdir(join(folder, 'chars'));
    for (const [file, sets] of charFiles(ordered)) await writeFile(join(folder, file), JSON.stringify(sets));
    const manifest: Manifest = { build, parts, ids, lengths, ...writtenForms(documents) };
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
    const bytes = await sizeOf(folder);
    await mkdir(dirname(outDir), { recursive: true });
    await rm(outDir, { recursive: true, force: true });
    await rename(folder, outDir);
    return {
      documents: documents.length,
      bytes,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
