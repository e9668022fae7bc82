import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SearchDocument } from '../../../src/core/search/search-document.ts';
import { PagefindJaError } from './error.ts';
import { readPage } from './read-page.ts';

/** Which files of a folder are read, and how they are addressed. */
export interface FolderOptions {
  /** Folder of the finished site. */
  site: string;
  /** Only pages that declare one of these languages (`ja` also stands for `ja-JP`), or none. All, when left out. */
  languages?: readonly string[] | undefined;
  /** Addresses of folders without the slash at their end (`/guide` instead of `/guide/`). */
  withoutSlash?: boolean | undefined;
}

/** Pages of a folder, and what was left out, each with the reason. */
export interface FolderPages {
  documents: SearchDocument[];
  leftOut: { file: string; why: string }[];
}

const WHY = {
  noindex: 'robots が noindex です',
  redirect: '別のページへ移すだけのページです',
  empty: '本文がありません',
  unmarked: 'data-pagefind-body がありません（ほかのページにはあります）',
  language: '対象の言語ではありません',
} as const;

/** Pages that a site shows for an address it does not have. */
const NOT_FOUND = /(?:^|\/)404(?:\/index)?\.html?$/i;

/**
 * Reads the pages of a folder of HTML.
 * @throws PagefindJaError when there is no such folder, or no page in it
 */
export async function readFolder({ site, languages, withoutSlash }: FolderOptions): Promise<FolderPages> {
  const found = await stat(site).catch(() => undefined);
  if (!found?.isDirectory())
    throw new PagefindJaError(
      `フォルダー「${site}」がありません。先にサイトをつくり、そのフォルダーを指定してください。`,
    );
  const items = await readdir(site, { recursive: true, withFileTypes: true });
  const files = items
    .filter((item) => item.isFile() && /\.html?$/i.test(item.name))
    .map((item) => relative(site, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((file) => !NOT_FOUND.test(file))
    .sort();
  if (files.length === 0)
    throw new PagefindJaError(
      `フォルダー「${site}」に HTML のページがありません。つくったあとのサイトのフォルダーですか。`,
    );
  const leftOut: FolderPages['leftOut'] = [];
  const pages: { file: string; document: SearchDocument; marked: boolean }[] = [];
  for (const file of files) {
    const page = readPage(decoded(await readFile(join(site, file))), addressOf(file, withoutSlash));
    if ('leftOut' in page) leftOut.push({ file, why: WHY[page.leftOut] });
    else if (!isOf(page.lang, languages)) leftOut.push({ file, why: WHY.language });
    else pages.push({ file, ...page });
  }
  const marked = pages.some((page) => page.marked);
  for (const page of pages) if (marked && !page.marked) leftOut.push({ file: page.file, why: WHY.unmarked });
  const documents = pages.filter((page) => page.marked === marked).map(({ document }) => document);
  if (documents.length === 0)
    throw new PagefindJaError(
      `フォルダー「${site}」の ${files.length} ページに、検索に載せられるものがありません（${leftOut[0]?.file}: ${leftOut[0]?.why}）。`,
    );
  return { documents, leftOut };
}

/** `guide/index.html` → `/guide/`; other files keep their name. */
function addressOf(file: string, withoutSlash = false): string {
  const address = `/${file.replace(/(?:^|(?<=\/))index\.html?$/i, '')}`;
  return withoutSlash ? address.replace(/(?<=.)\/$/, '') : address;
}

function isOf(lang: string, languages: readonly string[] | undefined): boolean {
  if (!languages || lang === '') return true;
  return languages.some((one) => lang === one.toLowerCase() || lang.startsWith(`${one.toLowerCase()}-`));
}

/** The text of a file in the encoding it declares; older pages have Shift_JIS and EUC-JP. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, declared = 'utf-8'] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? [];
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
