import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from './write-whole.ts';

/**
 * Files kept between runs, by a name that stands for all that went into them: none is ever stale. A file is there
 * whole or not at all; where nothing can be written, nothing is kept and nothing is wrong.
 */
export interface Shelf {
  /** Where a file lies, or would lie. */
  path(name: string): string;
  has(name: string): boolean;
  /** The bytes of a file; undefined when it is not kept. */
  read(name: string): Buffer | undefined;
  keep(name: string, content: string | Uint8Array): void;
  /** Takes away one that turned out to be of no use. */
  drop(name: string): void;
  /** Forgets those that were not read or kept for longest. @param mine which of the names are meant; all when left out */
  tidy(most: number, mine?: (name: string) => boolean): void;
}

/** A place below the folder that keeps work between runs: `CACHE_DIR`, or `.cache/`. It may be removed at any time. */
export function cacheFolder(...parts: string[]): string {
  return join(resolve(process.env.CACHE_DIR || '.cache'), ...parts);
}

/** A shelf of the cache. @param folder its name there, or an absolute path */
export function openShelf(folder: string): Shelf {
  const root = resolve(cacheFolder(), folder);
  const path = (name: string) => join(root, name);
  return {
    path,
    has: (name) => existsSync(path(name)),
    read(name) {
      try {
        const bytes = readFileSync(path(name));
        const now = new Date();
        utimesSync(path(name), now, now);
        return bytes;
      } catch {
        return undefined;
      }
    },
    keep(name, content) {
      try {
        writeWhole(path(name), content);
      } catch {
        // The next run has more to do, and that is all.
      }
    },
    drop(name) {
      try {
        rmSync(path(name), { force: true });
      } catch {
        // A folder that cannot be reached holds nothing.
      }
    },
    tidy(most, mine = () => true) {
      try {
        const dated = readdirSync(root)
          .filter(mine)
          .map((name) => ({ name, used: statSync(path(name)).mtimeMs }));
        for (const { name } of dated.sort((a, b) => b.used - a.used).slice(most))
          rmSync(path(name), { force: true });
      } catch {
        // Another run tidies at the same time, or there is nothing yet.
      }
    },
  };
}
