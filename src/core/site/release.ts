import { paths } from './paths.ts';
import { listOf, recordOf } from './shape.ts';

/** How much of a SHA-256 (hex digits) tells the files of releases apart: the list stays small for every visitor. */
export const HASH_DIGITS = 20;

/** A file of a release: address without the base path, beginning of its SHA-256, bytes on disk, and its group. */
export interface ReleaseFile {
  path: string;
  hash: string;
  bytes: number;
  group: FileGroup;
}
/**
 * `shell`: kept by every browser that visits. `collection`: kept when it is visited, saved, or wished for as a whole.
 * `other`: never kept (lists that the finder draws itself, feeds, open data).
 */
type FileGroup = 'shell' | 'collection' | 'other';

/** `release.json`: what one release consists of, as far as pages and what they load go. */
export interface Release {
  /** Changes with every byte of the release. */
  release: string;
  files: ReleaseFile[];
}

/** Checks a list of files. */
export const releaseFiles = listOf(
  recordOf<ReleaseFile>({ path: 'string', hash: 'string', bytes: 'number', group: 'string' }),
);
const release = recordOf<Release>({ release: 'string', files: releaseFiles });

/** `release.json`, checked. @throws NotReadable when a value is something else */
export function checkRelease(value: unknown): Release {
  return release(value, 'The list of the release');
}

/** Pages that work on data in the browser, so that they are of use without a connection. */
const SHELL_PAGES = [
  '/',
  '/cases/',
  '/match/',
  '/saved/',
  '/compare/',
  '/pack/',
  '/offline/',
  '/search/',
  '/practice/',
  '/listen/',
];
const SHELL_FILES = [
  '/favicon.svg',
  '/finder/records.json',
  '/finder/waiting.js',
  '/match/records.json',
  '/match/cases.json',
  '/practice/index.json',
  '/listen/briefings/index.json',
];
const OTHER = [
  /^\/(?:cases|questions)\/by\//,
  /^\/(?:ogp|icons)\//,
  /^\/favicon\.ico$/,
  /\.(?:xml|webmanifest)$/,
  /\/feed\.json$/,
  /^\/data\/.*\.(?:json|jsonld|csv)$/,
  /^\/assistant\/.*\.(?:mcpb|tgz)$/,
  /^\/404\.html$/,
  /^\/release(?:-parts(?:\/.*)?)?\.json$/,
  /^\/(?:robots|\.well-known\/security)\.txt$/,
];

/**
 * The check of the form for contributors: heavy, and of no use to readers. Drafts are written without it. The build
 * puts the script that comes from this module into a folder of its own.
 */
export const WRITERS = { module: 'src/core/form/form-check.ts', folder: '_astro/writers/' };

/** The group of a file by its address. */
export function groupOf(path: string): FileGroup {
  if (path.startsWith(paths.workerCode(''))) return 'other';
  if (path === paths.contributeVocabulary || path.startsWith(`/${WRITERS.folder}`)) return 'other';
  if (path.startsWith(`${paths.contribute}cases/`)) return 'other';
  if (SHELL_PAGES.includes(path) || SHELL_FILES.includes(path) || path.startsWith('/_astro/')) return 'shell';
  return OTHER.some((pattern) => pattern.test(path)) ? 'other' : 'collection';
}

/** Whether a file of the shell holds its hash in its name: scripts and styles. */
export function isHashedName(path: string): boolean {
  return path.startsWith('/_astro/');
}

/** Address of a file in the output: a folder's `index.html` is the folder. */
export function addressOf(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether an address is that of a page. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/**
 * What a browser holds of a release, each in a cache of its own: `kept` visited, saved and wished-for files; `shell` what
 * every visitor gets, and the parts of the list; `strangers` which open pages are of another release.
 */
export type CacheKind = 'kept' | 'shell' | 'strangers';

/** Name of a cache of one release, for a site under `base`. */
export function cacheName(kind: CacheKind, base: string, release: string): string {
  return `${cachePrefix(kind, base)}${release}`;
}
/** How the names of the caches of all releases begin. */
export function cachePrefix(kind: CacheKind, base: string): string {
  return `${kind}:${base}:`;
}

/** Address, below the base path, whose presence says that the whole collection is kept. */
export const WHOLE_MARK = 'kept-whole';

/**
 * The address of the list that a page draws itself for an address of a prerendered facet page; undefined for any other.
 */
export function finderAddress(path: string): string | undefined {
  const [, list, facet, value] = /^\/(cases|questions)\/by\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  return list && facet && value ? `/${list}/?${facet}=${value}` : undefined;
}

/** `6123456` → `約6.1MB`; bytes in. */
export function sayBytes(bytes: number): string {
  return bytes < 1e6 ? `約${Math.max(1, Math.round(bytes / 1e3))}KB` : `約${(bytes / 1e6).toFixed(1)}MB`;
}
