import { NotReadable } from './load.ts';
import { paths } from './paths.ts';
import { groupOf, isHashedName, type Release, type ReleaseFile, releaseFiles } from './release.ts';
import { listOf, recordOf } from './shape.ts';

/**
 * The list of a release as browsers load it: a small root, and parts that are named by their hash. Of two releases
 * only the parts differ in which some file does, so a reader who comes back loads those alone, and of them only those
 * that hold what the reader keeps. All of it follows from `release.json`.
 */
export interface ReleaseRoot {
  release: string;
  /** The hash of each part, in order. */
  parts: string[];
  /** How much there is to keep on request. */
  collection: { files: number; bytes: number };
}

/** Parts that the worker always needs: scripts and styles, which change with the code, and the rest of the shell. */
export const SHELL_PARTS = { assets: 0, rest: 1 } as const;
const FIRST_OTHER = 2;

const hashes = listOf((value, where) => {
  if (typeof value !== 'string' || !/^[0-9a-f]+$/.test(value)) throw new NotReadable(`${where} is no hash`);
  return value;
});
const root = recordOf<ReleaseRoot>({
  release: 'string',
  parts: (value, where) => {
    if (hashes(value, where).length <= FIRST_OTHER) throw new NotReadable(`${where} is too short`);
    return value as string[];
  },
  collection: recordOf<ReleaseRoot['collection']>({ files: 'number', bytes: 'number' }),
});

/** The root of a list, checked. @throws NotReadable when a value is something else */
export function checkRoot(value: unknown): ReleaseRoot {
  return root(value, 'The list of the release');
}

/** A part of a list, checked. @throws NotReadable when a value is something else */
export function checkPart(value: unknown): ReleaseFile[] {
  return releaseFiles(value, 'A part of the list of the release');
}

/**
 * Cuts the list of a release into its parts. Where a file stands follows from its address and the number of parts
 * alone: a page more or less moves no other, but when the number doubles.
 */
export function partsOf({ files }: Release): ReleaseFile[][] {
  const parts: ReleaseFile[][] = Array.from({ length: FIRST_OTHER + othersFor(files.length) }, () => []);
  for (const file of files) parts[partAt(file.path, parts.length)]?.push(file);
  return parts;
}

/** Which of so many parts lists a file. */
export function partAt(path: string, parts: number): number {
  if (groupOf(path) === 'shell') return isHashedName(path) ? SHELL_PARTS.assets : SHELL_PARTS.rest;
  const others = parts - FIRST_OTHER;
  const own = Math.ceil(others / 2);
  if (!path.startsWith(paths.searchIndex)) return FIRST_OTHER + (fnv1a(entryOf(path)) % own);
  // Only who keeps the whole keeps the search index, and any changed word changes many of its files.
  const first = FIRST_OTHER + own;
  const entry = indexEntryOf(path);
  // The few that every change changes stand apart: in one part with a folder they would take along what is as it was.
  const folders = others - own - 1;
  return entry !== undefined && folders > 0 ? first + 1 + (fnv1a(entry) % folders) : first;
}

/**
 * With the root about sqrt(n) hashes and a part about sqrt(n) files neither outweighs the other; a power of two, so that
 * the number seldom changes.
 */
function othersFor(files: number): number {
  return 2 ** Math.round(Math.log2(2 * Math.sqrt(Math.max(1, files))));
}

/** What a file belongs to: the page of a case and its Markdown twin change together. */
function entryOf(path: string): string {
  const names = path.replace(/\/(?:index\.\w+)?$/, '').split('/');
  return (names.at(-1) ?? '').replace(/\.\w+$/, '');
}

/** The many files of the index: a text changes with its page, words with their folder. @returns undefined for the few others */
function indexEntryOf(path: string): string | undefined {
  const below = path.slice(paths.searchIndex.length);
  if (below.startsWith('text/')) return path;
  return below.startsWith('pagefind/') && below.includes('/index/')
    ? path.slice(0, path.lastIndexOf('/'))
    : undefined;
}

/** 32 bits of the hash of Fowler, Noll and Vo (RFC 9923). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
