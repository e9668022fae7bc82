import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type CheerioAPI, load } from 'cheerio/slim';

/** A built site on disk: `dist/` as it ships, and the fixture collection under a base path. */
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
/** The fixture collection as a site: enough where the size of the collection has no say. */
export const SMALL_SITE: BuiltSite = { name: 'small', folder: resolve('.cache/small-dist'), base: '/' };
/** The same on another day: a page moved, a case withdrawn. */
export const FORMER_SITE: BuiltSite = { name: 'former', folder: resolve('.cache/former-dist'), base: '/' };
/** A site of another organisation in English. */
export const ENGLISH_SITE: BuiltSite = { name: 'english', folder: resolve('.cache/english-dist'), base: '/' };

export interface BuiltPage {
  /** Path in the output, for example `cases/index.html`. */
  file: string;
  html: string;
  $: CheerioAPI;
}

const known = new Map<string, BuiltPage[]>();

/** Every HTML page of a built site; read once a test file, and parsed when it is looked at. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  const pages = known.get(site.folder) ?? readPages(site);
  known.set(site.folder, pages);
  return pages;
}

function readPages(site: BuiltSite): BuiltPage[] {
  if (!existsSync(join(site.folder, 'index.html'))) {
    throw new Error(`${site.folder} がありません。npm test（または npm run build）を先に実行してください`);
  }
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.html'))
    .map((item) => {
      const path = join(item.parentPath, item.name);
      const html = readFileSync(path, 'utf8');
      let parsed: CheerioAPI | undefined;
      return {
        file: relative(site.folder, path).replaceAll('\\', '/'),
        html,
        get $() {
          parsed ??= load(html);
          return parsed;
        },
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

export function readJson<T>(site: BuiltSite, file: string): T {
  return JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as T;
}
