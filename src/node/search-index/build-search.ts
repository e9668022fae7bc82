import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { charFiles } from '#core/search/char-sets.ts';
import { CONCERN_FILES, packConcerns } from '#core/search/concern-rows.ts';
import { MANIFEST, type Manifest } from '#core/search/manifest.ts';
import { isDocumentId, type SearchDocument } from '#core/search/search-document.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { indexPartCache, type PlacedPage } from './index-part-cache.ts';
import { partFolder, shareOut, wordsPerFile } from './index-parts.ts';
import type { Name } from './names.ts';
import { writePart } from './pagefind-writer.ts';
import { writeTablesAside } from './search-tables.ts';
import { type Topics, topicRows } from './topics.ts';

interface SearchBuildOptions {
  documents: readonly SearchDocument[];
  /** Folder of the search in the finished site; replaced as a whole. */
  outDir: string;
  synonyms: Synonyms;
  /** 気がかり and trades by which pages are asked for in everyday words. */
  topics?: Topics;
  /** Labels and terms by which pages are asked for, with their readings where they are known. */
  names?: readonly Name[];
  /** Pages in one part of the index; for tests, the default is right. */
  pagesPerPart?: number;
  /** Where to keep what the next build can use again, and the version of the programs; without it all is made anew. */
  keep?: { folder: string; version: string };
  onProgress?: (done: number, total: number) => void;
}

/** How many builds the kept parts of the index may stem from. */
const KEPT_BUILDS = 4;

interface SearchBuildReport {
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

/** Writes the index part by part. @returns the number of parts, and the pages in the order of its page ids */
async function writeIndex(
  { documents, pagesPerPart, keep, onProgress }: SearchBuildOptions,
  folder: string,
): Promise<{ parts: number; pages: PlacedPage[] }> {
  const shares = shareOut(documents, pagesPerPart);
  const words = wordsPerFile(documents);
  const kept = keep ? indexPartCache(keep.folder, keep.version) : undefined;
  const pages: PlacedPage[] = [];
  let done = 0;
  for (const [part, own] of shares.entries()) {
    const target = join(folder, partFolder(part));
    const onDone = (more: number) => {
      done += more;
      onProgress?.(done, documents.length);
    };
    pages.push(...(await writePart(own, { part, wordsPerFile: words }, target, onDone, kept)));
  }
  kept?.tidy(KEPT_BUILDS * shares.length);
  return {
    parts: shares.length,
    pages: pages.sort((a, b) => (a.page < b.page ? -1 : 1)),
  };
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
  const { documents, synonyms, outDir, names = [] } = options;
  check(documents);
  const folder = `${outDir}.building-${process.pid}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const [{ parts, pages }, { digest, holders, ...forms }] = await Promise.all([
      writeIndex(options, join(folder, 'pagefind')),
      writeTablesAside({ documents, synonyms, names, folder, program: options.keep?.version }),
    ]);
    if (pages.length !== documents.length) {
      throw new Error(
        `検索の索引に入ったのは ${documents.length} ページのうち ${pages.length} ページでした。`,
      );
    }
    const ids = pages.map(({ id }) => id);
    const rankOf = new Map(ids.map((id, rank) => [id, rank]));
    const rank = documents.map(({ id }) => rankOf.get(id) as number);
    await mkdir(join(folder, 'chars'));
    for (const [file, sets] of charFiles(holders, rank))
      await writeFile(join(folder, file), JSON.stringify(sets));
    const build = digest.slice(0, 12);
    const lengths = pages.map(({ length }) => length).join('');
    const manifest: Manifest = { build, parts, ids, lengths, ...forms };
    const concerns = packConcerns(topicRows(documents, rankOf, options.topics));
    for (const part of ['phrases', 'pages'] as const)
      await writeFile(join(folder, CONCERN_FILES[part]), JSON.stringify(concerns[part]));
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
