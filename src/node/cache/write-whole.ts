import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then renamed, so that nobody ever reads half of it.
 * Its folder is made when it is missing.
 * @throws what the disk says, with the file as it was and nothing left beside it
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  try {
    // What a killed process with the same number left, or a link that somebody laid there, is not written through.
    rmSync(fresh, { force: true });
    writeFileSync(fresh, content, { flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Whether a name is that of a file which `writeWhole` had no time to put in its place. */
export function isUnfinished(name: string): boolean {
  return /\.\d+\.new$/.test(name);
}
