import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GitHub } from './api.ts';

/** A file that a pull request changes. */
export interface ChangedFile {
  filename: string;
  previous_filename?: string;
  /** `added`, `modified`, `removed`, `renamed`, … */
  status: string;
  /** Of the file's content. */
  sha: string;
  /** What is changed in a text; absent for pictures and for what is too large. */
  patch?: string;
}

const MOST_FILES = 300;
const MAX_BYTES = 60_000_000;
const PER_PAGE = 100;
const LAST_PAGE = 30;

/** Every page of a list. */
export async function everyPage<T>(call: GitHub['call'], path: string): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= LAST_PAGE; page++) {
    const some = (await call('GET', `${path}?per_page=${PER_PAGE}&page=${page}`)) as T[];
    all.push(...some);
    if (some.length < PER_PAGE) break;
  }
  return all;
}

/** The path of a changed file below `content/`; undefined where it is elsewhere or leads anywhere else. */
export function contentPath(file: string): string | undefined {
  const [first, ...rest] = file.split('/');
  const leads = rest.some((one) => !one || one === '.' || one === '..' || /[\\\p{Cc}]/u.test(one));
  return first === 'content' && rest.length && !leads ? rest.join('/') : undefined;
}

/**
 * The collection as it would be with a pull request: a copy of ours, with the files of the other laid over it. They are
 * read through the API and written as plain files; nothing of them runs.
 * @param into a folder that is not there yet
 * @returns false when it is too much to be looked at here
 */
export async function layOver(
  call: GitHub['call'],
  contentDir: string,
  files: readonly ChangedFile[],
  into: string,
): Promise<boolean> {
  const ours = files.filter(({ filename }) => contentPath(filename) !== undefined);
  if (ours.length > MOST_FILES) return false;
  cpSync(contentDir, into, { recursive: true });
  let bytes = 0;
  for (const { filename, previous_filename: before, status, sha } of ours) {
    const old = contentPath(before ?? '');
    if (old) rmSync(join(into, old), { force: true });
    const path = join(into, contentPath(filename) as string);
    if (status === 'removed') {
      rmSync(path, { force: true });
      continue;
    }
    const { content } = (await call('GET', `/git/blobs/${sha}`)) as { content: string };
    const file = Buffer.from(content, 'base64');
    bytes += file.length;
    if (bytes > MAX_BYTES) return false;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
  }
  return true;
}
