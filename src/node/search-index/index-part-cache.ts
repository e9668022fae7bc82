import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Parts of the index that are kept between builds, by the hash of all that went in. */
export interface IndexPartCache {
  /** Copies a part to a folder. @returns its page order, or undefined when it is not kept */
  take(key: string, folder: string): Promise<PageOrder | undefined>;
  keep(key: string, folder: string, order: PageOrder): Promise<void>;
  /** Forgets those that were not used for longest. */
  tidy(most: number): Promise<void>;
}

/** The index's own page ids, each with the document's. */
export type PageOrder = readonly (readonly [page: string, id: string])[];

const ORDER = 'pages.json';
const FILES = 'files';

/**
 * Keeps parts in a folder, which may be removed at any time.
 * A part appears whole or not at all; where nothing can be written, nothing is kept and nothing is wrong.
 * @param version of the programs: a part that others made does not count
 */
export function indexPartCache(store: string, version: string): IndexPartCache {
  const name = (key: string) => createHash('sha256').update(`${version}\n${key}`).digest('hex').slice(0, 32);
  return {
    async take(part, folder) {
      const key = name(part);
      const kept = join(store, key);
      try {
        const order = JSON.parse(await readFile(join(kept, ORDER), 'utf8')) as PageOrder;
        await cp(join(kept, FILES), folder, { recursive: true });
        const now = new Date();
        await utimes(kept, now, now);
        return order;
      } catch {
        // Not kept, or damaged: neither half a part nor what it came from stays.
        for (const rest of [folder, kept]) await rm(rest, { recursive: true, force: true }).catch(() => {});
        return undefined;
      }
    },
    async keep(part, folder, order) {
      const key = name(part);
      const fresh = join(store, `.${key}-${process.pid}`);
      try {
        await mkdir(fresh, { recursive: true });
        await cp(folder, join(fresh, FILES), { recursive: true });
        await writeFile(join(fresh, ORDER), JSON.stringify(order));
        if (!existsSync(join(store, key))) await rename(fresh, join(store, key));
      } catch {
        // The next build has more to do, and that is all.
      } finally {
        await rm(fresh, { recursive: true, force: true }).catch(() => {});
      }
    },
    async tidy(most) {
      try {
        const names = (await readdir(store)).filter((name) => !name.startsWith('.'));
        const dated = await Promise.all(
          names.map(async (name) => ({ name, used: (await stat(join(store, name))).mtimeMs })),
        );
        for (const { name } of dated.sort((a, b) => b.used - a.used).slice(most))
          await rm(join(store, name), { recursive: true, force: true });
      } catch {
        // Another build tidies at the same time, or there is nothing yet.
      }
    },
  };
}
