import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST } from '../../../src/core/search/manifest.ts';
import type { Synonym } from '../../../src/core/search/synonym-list.ts';
import { buildSearch } from '../../../src/node/search-index/build-search.ts';
import { PagefindJaError } from './error.ts';
import { type FolderOptions, readFolder } from './folder.ts';

export { openFolder } from '../../../src/node/search-index/open-folder.ts';
export type { Synonym };
export { PagefindJaError };

/** Where the search lies in a site, unless another place is wanted. */
export const FOLDER = 'pagefind-ja';

/** What is searched, and by which words. */
export interface IndexOptions extends FolderOptions {
  /** Folder inside the site that the search is written to. Default: `pagefind-ja`. */
  out?: string | undefined;
  /** Words that are searched along with each other. */
  synonyms?: readonly Synonym[] | undefined;
  /** Names with their readings in kana, where readers may type these: `{name: '御徒町', kana: 'おかちまち'}`. */
  names?: readonly { name: string; kana?: string }[] | undefined;
  /** Also put the box there, for pages that bundle nothing: `ui.js` and `ui.css`. Default: yes. */
  ui?: boolean | undefined;
}

/** The box as browsers load it, where it lies beside the sources and beside what is made of them. */
const BOX = fileURLToPath(new URL('../dist/browser', import.meta.url));

/** What was written. */
export interface IndexReport {
  /** Pages that can be found. */
  pages: number;
  /** Files without a page of their own in the search, each with the reason. */
  leftOut: { file: string; why: string }[];
  /** Size of the search on the disk. */
  bytes: number;
  seconds: number;
}

/**
 * Makes a folder of HTML searchable: reads its pages and writes the search into it, as a whole or not at all.
 * @throws PagefindJaError when the folder has no pages or the place of the search is taken
 */
export async function indexFolder(options: IndexOptions): Promise<IndexReport> {
  const { site, out = FOLDER, synonyms = [], names = [], ui = true } = options;
  const outDir = placeIn(site, out);
  const { documents, leftOut } = await readFolder(options);
  const entries = checkSynonyms(synonyms);
  const { bytes, seconds } = await buildSearch({ documents, outDir, synonyms: { entries }, names });
  if (ui) await cp(BOX, outDir, { recursive: true });
  return { pages: documents.length, leftOut, bytes, seconds };
}

/** The folder of the search, which is replaced as a whole: so never one that holds anything else. */
function placeIn(site: string, out: string): string {
  const inside = normalize(out);
  if (isAbsolute(out) || inside === '.' || inside.startsWith('..'))
    throw new PagefindJaError(
      `out「${out}」は、サイトのフォルダーの中の名前にしてください（例: ${FOLDER}）。`,
    );
  const folder = resolve(site, inside);
  if (existsSync(folder) && !existsSync(join(folder, MANIFEST)))
    throw new PagefindJaError(
      `「${folder}」には、検索ではないものが入っています。消さずに止めました。out に別の名前を付けてください。`,
    );
  return folder;
}

/** @throws PagefindJaError which of them is no synonym */
function checkSynonyms(entries: readonly Synonym[]): readonly Synonym[] {
  const isWords = (list: unknown, least: number) =>
    Array.isArray(list) &&
    list.length >= least &&
    list.every((word) => typeof word === 'string' && word.trim());
  entries.forEach((entry, at) => {
    const right =
      entry?.direction === 'both'
        ? isWords(entry.words, 2)
        : entry?.direction === 'to' && isWords(entry.from, 1) && isWords(entry.to, 1);
    if (!right || typeof entry.why !== 'string')
      throw new PagefindJaError(
        `synonyms の ${at + 1} 番目が読めません。{"direction": "both", "words": ["信用金庫", "信金"], "why": "略称"} か {"direction": "to", "from": […], "to": […], "why": "…"} と書いてください。`,
      );
  });
  return entries;
}
