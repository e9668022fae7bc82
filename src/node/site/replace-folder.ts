import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts the folder `fresh` in the place of `target`, also from another disk: it is brought beside it first and then
 * renamed, so that `target` is the old one or the new one, never half of one.
 * @throws what the disk says, with `target` as it was
 */
export function replaceFolder(fresh: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  sweep(target);
  const [beside, old] = [`${target}.${process.pid}.new`, `${target}.${process.pid}.old`];
  try {
    bring(fresh, beside);
    if (existsSync(target)) renameSync(target, old);
    renameSync(beside, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** Takes away what killed runs left beside a folder. To be called when nobody else replaces it. */
function sweep(target: string): void {
  for (const name of readdirSync(dirname(target)))
    if (
      name.startsWith(`${basename(target)}.`) &&
      /^\.\d+\.(?:new|old)$/.test(name.slice(basename(target).length))
    )
      rmSync(join(dirname(target), name), { recursive: true, force: true });
}
