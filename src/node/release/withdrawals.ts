import { join } from 'node:path';
import { amend } from './amend.ts';
import type { Store } from './paths.ts';
import { releaseIds, remove } from './store.ts';
import { notTakenOut, readTombstones, type Tombstone, tombstonesOf } from './tombstones.ts';
import type { TreeFile } from './tree.ts';

/** An older release from which withdrawn pages were taken out. */
export interface Cleaned {
  id: string;
  addresses: string[];
  /** It could not be cleaned, and was cleared away. */
  cleared: boolean;
}

/** What is withdrawn from now on: what the store knows, and what the site says; not what is published again. */
export function buried(
  store: Store,
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
): Map<string, Tombstone> {
  const all = new Map([...readTombstones(store), ...tombstonesOf(from)]);
  for (const address of republished(store, from, tree)) all.delete(address);
  return all;
}

/** Withdrawn pages that the site holds as pages of their own again. */
export function republished(store: Store, from: string, tree: ReadonlyMap<string, TreeFile>): string[] {
  const own = tombstonesOf(from);
  return [...readTombstones(store).keys()].filter(
    (address) => !own.has(address) && tree.has(`${address.slice(1)}index.html`),
  );
}

/**
 * Takes what is withdrawn out of the releases that are not served. One that cannot be cleaned is cleared away: it must
 * not come back.
 * @returns what was done, and what could not be
 */
export async function cleanOthers(
  store: Store,
  served: string,
): Promise<{ cleaned: Cleaned[]; warnings: string[] }> {
  const cleaned: Cleaned[] = [];
  const warnings: string[] = [];
  for (const id of releaseIds(store).filter((one) => one !== served)) {
    const held = notTakenOut(store, join(store.releases, id)).map(({ address }) => address);
    try {
      const addresses = (await amend(store, id)).map(({ address }) => address);
      if (addresses.length) cleaned.push({ id, addresses, cleared: false });
    } catch (error) {
      try {
        remove(store, id);
        cleaned.push({ id, addresses: held, cleared: true });
      } catch {
        warnings.push(`古い版 ${id} に取り下げた記事が残っています（${(error as Error).message}）`);
      }
    }
  }
  return { cleaned, warnings };
}
