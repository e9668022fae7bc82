import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { readTree, type TreeFile } from '#node/release/tree.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { piecesOf } from './page-pieces.ts';
import { type Route, readRoutes, routeOf } from './page-routes.ts';

/** A page of the output with what a pass over it found. */
export interface SitePage extends PageFacts {
  /** Path in the output, for example `cases/index.html`. */
  file: string;
  /** Address without origin, with the base path: `/bansou/cases/`. */
  address: string;
  /** The page file under `src/pages/` that made it; undefined when none fits. */
  route: Route | undefined;
  /** What its HTML is made of: see `page-pieces.ts`. */
  pieces: string[];
  /** Bytes after gzip. */
  packed: number;
}

/** A built site on disk, read once for all checks. */
export interface BuiltSite {
  folder: string;
  /** Origin and base path as the pages themselves give them (canonical address of the home page). */
  origin: string;
  base: string;
  /** Every file of the output → its size in bytes. */
  files: Map<string, number>;
  pages: SitePage[];
  /** Address (with base path) → page. */
  byAddress: Map<string, SitePage>;
  /** SHA-256 of a file of the output: what was found in these bytes before need not be looked for again. */
  hash(file: string): string;
  /** Text of a file of the output. */
  read(file: string): string;
  /** The file that answers an address of this site; undefined when there is none. */
  fileAt(pathname: string): string | undefined;
}

/** Bytes of a text after gzip, as a web server sends it. */
export function packedSize(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}

/** What reading one page gave, kept between runs. */
interface Read {
  facts: PageFacts;
  pieces: string[];
  packed: number;
}

/** @throws Error in Japanese when the folder holds no site */
export function requireSite(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} にサイトがありません。先に npm run build を実行してください`);
}

/**
 * Reads a built site.
 * @param tree its files; read now when left out
 * @throws Error in Japanese when the folder holds no site
 */
export function readBuiltSite(folder: string, tree?: ReadonlyMap<string, TreeFile>): BuiltSite {
  requireSite(folder);
  const known = tree ?? readTree(folder);
  const files = new Map(Array.from(known, ([file, { size }]) => [file, size]));
  const hash = (file: string) => known.get(file)?.sha256 ?? '';
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const home = new URL(pageFacts(read('index.html')).canonical || 'http://site.invalid/');
  const base = home.pathname.endsWith('/') ? home.pathname : `${home.pathname}/`;
  const routes = readRoutes('src/pages');
  // What is found in a page depends on nothing but its bytes and this code: pages of the release before are known.
  const memory = openMemory<Read>('page-facts', hashOfCode('src/node/verify'));
  const pages = [...files.keys()]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file): SitePage => {
      const { facts, pieces, packed } = memory.recall(hash(file), () => {
        const html = read(file);
        return { facts: pageFacts(html), pieces: piecesOf(html), packed: packedSize(html) };
      });
      return {
        ...facts,
        file,
        address: base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')),
        route: routeOf(routes, file),
        pieces,
        packed,
      };
    });
  memory.save();
  return {
    folder,
    origin: home.origin,
    base,
    files,
    pages,
    byAddress: new Map(pages.map((page) => [page.address, page])),
    hash,
    read,
    fileAt(pathname) {
      if (!pathname.startsWith(base)) return undefined;
      let path: string;
      try {
        path = decodeURIComponent(pathname.slice(base.length));
      } catch {
        return undefined;
      }
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return files.has(file) ? file : undefined;
    },
  };
}
