import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ENCODINGS, packed, shrinks } from './compress.ts';
import type { Manifest } from './manifest.ts';
import { sha256, type TreeFile } from './tree.ts';

/** The release before, from which unchanged files are linked instead of copied and packed again. */
export interface Before {
  folder: string;
  manifest: Manifest;
}

const AT_ONCE = 8;
/** Never over a file that is there: it may be a link into the release before. */
const NEW = { flag: 'wx' } as const;

/**
 * Lays a release out: every file of the site, and beside it its packed forms.
 * @param from the built site
 * @param tree its files as they were verified
 * @param to an empty folder on the disk of the releases
 * @returns every file laid out, with its hash
 * @throws what the disk throws, or Error in Japanese when a file is no longer what it was, with `to` half filled
 */
export async function stage(
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  to: string,
  before: Before | undefined,
): Promise<Map<string, TreeFile>> {
  const laid = new Map<string, TreeFile>();
  for (const folder of new Set([...tree.keys()].map((file) => dirname(file))))
    await mkdir(join(to, folder), { recursive: true });
  const queue = [...tree].values();
  const work = async () => {
    for (const [file, known] of queue) {
      if (!(await reuse(file, known, to, before, laid))) await lay(from, file, known, to, laid);
    }
  };
  // All of them end before anything is cleaned up: a straggler would write into the next attempt.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return new Map([...laid].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function lay(from: string, file: string, known: TreeFile, to: string, laid: Map<string, TreeFile>) {
  const content = await readFile(join(from, file));
  if (sha256(content) !== known.sha256)
    throw new Error(`${file} が、確かめたあとで変わりました。つくり直してから、もう一度公開してください`);
  await writeFile(join(to, file), content, NEW);
  laid.set(file, known);
  if (!shrinks(file, known.size)) return;
  for (const { encoding, bytes } of await packed(content)) {
    const name = `${file}.${encoding}`;
    await writeFile(join(to, name), bytes, NEW);
    laid.set(name, { size: bytes.length, sha256: sha256(bytes) });
  }
}

/** What a disk says that cannot link, or not so often. */
export const NO_LINKS = new Set(['EMLINK', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV']);

/** Links a file and its packed forms from the release before when it is the same; false when it is not. */
async function reuse(
  file: string,
  known: TreeFile,
  to: string,
  before: Before | undefined,
  laid: Map<string, TreeFile>,
): Promise<boolean> {
  if (before?.manifest.files[file]?.sha256 !== known.sha256) return false;
  const names = [file, ...ENCODINGS.map((encoding) => `${file}.${encoding}`)].filter(
    (name) => before.manifest.files[name],
  );
  // A file that somebody changed or removed by hand is not passed on.
  for (const name of names)
    if ((await hashOf(join(before.folder, name))) !== before.manifest.files[name]?.sha256) return false;
  try {
    for (const name of names) await link(join(before.folder, name), join(to, name));
  } catch (error) {
    if (!NO_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error;
    for (const name of names) await rm(join(to, name), { force: true });
    return false;
  }
  for (const name of names) laid.set(name, before.manifest.files[name] as TreeFile);
  return true;
}

async function hashOf(path: string): Promise<string> {
  try {
    return sha256(await readFile(path));
  } catch {
    return '';
  }
}
