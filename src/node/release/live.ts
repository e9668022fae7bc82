import { join } from 'node:path';
import { pagesOf, type Stop, stops } from './guards.ts';
import { type Manifest, readManifest, type SiteFacts } from './manifest.ts';
import type { Store } from './paths.ts';
import type { Before } from './stage.ts';
import { currentId, releaseIds } from './store.ts';
import type { TreeFile } from './tree.ts';
import { republished } from './withdrawals.ts';

/** The release that is served, when it can be read. */
export function liveRelease(store: Store): Before | undefined {
  const id = currentId(store);
  if (!id) return undefined;
  const folder = join(store.releases, id);
  try {
    return { folder, manifest: readManifest(folder) };
  } catch {
    return undefined;
  }
}

/** In a store that was copied half, the served release may be the one that is missing: the guards look at another then. */
function newestReadable(store: Store): Manifest | undefined {
  for (const id of releaseIds(store).reverse())
    try {
      return readManifest(join(store.releases, id));
    } catch {
      // Neither this one.
    }
  return undefined;
}

/**
 * What speaks against releasing a site here.
 * @param from the folder of the site
 */
export function guardsAt(
  store: Store,
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  { counts, site }: { counts: Record<string, number>; site?: SiteFacts },
): Stop[] {
  const pages = pagesOf([...tree.keys()]);
  const live = liveRelease(store)?.manifest ?? newestReadable(store);
  return stops(live, { counts, pages, site, republished: republished(store, from, tree) });
}
