import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';

/** A built site on disk: `dist/` as it ships, and the same content under a base path. */
export interface BuiltSite {
  name: string;
  folder: string;
  base: string;
}

export const SITES: BuiltSite[] = [
  { name: 'dist', folder: resolve('dist'), base: '/' },
  { name: 'base path', folder: resolve('.cache/base-dist'), base: '/bansou/' },
];
export const SITE = SITES[0] as BuiltSite;
export const BASE_SITE = SITES[1] as BuiltSite;
/** The content of another day: a page moved, a case withdrawn. */
export const FORMER_SITE: BuiltSite = { name: 'former', folder: resolve('.cache/former-dist'), base: '/' };

export interface BuiltPage {
  /** Path in the output, for example `cases/index.html`. */
  file: string;
  html: string;
  $: CheerioAPI;
}

/** Every HTML page of a built site. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  if (!existsSync(join(site.folder, 'index.html'))) {
    throw new Error(`${site.folder} がありません。npm test（または npm run build）を先に実行してください`);
  }
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.html'))
    .map((item) => {
      const path = join(item.parentPath, item.name);
      const html = readFileSync(path, 'utf8');
      return { file: relative(site.folder, path).replaceAll('\\', '/'), html, $: load(html) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

export function readJson<T>(site: BuiltSite, file: string): T {
  return JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as T;
}
