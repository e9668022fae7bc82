import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseTombstones, TOMBSTONES_FILE, tombstonesOf } from './tombstones.ts';

/**
 * For hosts that keep no store of releases: what the site as it is live says is withdrawn, and a built site would bring
 * back. A build of an old commit that is run again is told this way.
 * @param folder the built site
 * @param live address of the live site with its base path
 * @returns addresses; `undefined` when the live site has no list, as before the first time
 */
export async function broughtBack(folder: string, live: string): Promise<string[] | undefined> {
  const list = new URL(TOMBSTONES_FILE, live.endsWith('/') ? live : `${live}/`);
  const response = await fetch(list, { cache: 'no-store' }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const own = tombstonesOf(folder);
  return [...parseTombstones(await response.text()).keys()].filter(
    (address) => !own.has(address) && existsSync(join(folder, address, 'index.html')),
  );
}
