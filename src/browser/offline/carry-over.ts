import { load, NotReadable } from '#core/site/load.ts';
import { withBase } from '#core/site/paths.ts';
import {
  type CacheKind,
  cacheName,
  cachePrefix,
  isHashedName,
  type ReleaseFile,
  WHOLE_MARK,
} from '#core/site/release.ts';
import { Comparison } from './comparison.ts';
import type { ReleaseList } from './release-list.ts';
import { eachOf, isOfRelease } from './verified.ts';

/** How the names of the caches began in which workers till November 2026 kept the shell. */
export const WORKBOX_PREFIX = 'workbox-precache-';

/** A cache of a former release: what it holds by address, whatever query its keys have. */
type Held = { cache: Cache; keys: ReadonlyMap<string, Request> };

/**
 * Lays the shell of a release into its cache: what has not changed is taken over, the rest is fetched.
 * @throws Error when a file does not come: then this release is not complete, and the former one stays
 */
export async function carryShell(base: string, list: ReleaseList): Promise<void> {
  const { olds, target } = await cachesOf('shell', base, list.root.release);
  await bring(base, list, await list.shell(), olds, target);
  await list.keepRoot();
}

/**
 * Brings what the former releases kept for the reader into the cache of this one: what has not changed is taken
 * over, what has changed is fetched again, what is gone is left out. Every file is verified to be of this release.
 * @throws Error when a file does not come: then this release is not complete, and the former one stays
 */
export async function carryOver(base: string, list: ReleaseList): Promise<void> {
  const { olds, target } = await cachesOf('kept', base, list.root.release);
  const mark = withBase(base, WHOLE_MARK);
  const whole = Boolean(await target.match(mark)) || olds.some(({ keys }) => keys.has(`/${WHOLE_MARK}`));
  const wanted = new Map((whole ? await list.collection() : []).map((file) => [file.path, file]));
  const kept = new Set(olds.flatMap(({ keys }) => [...keys.keys()]));
  await eachOf([...kept], async (path) => {
    const file = path === `/${WHOLE_MARK}` ? undefined : await list.find(path);
    if (file?.group === 'collection') wanted.set(path, file);
  });
  await bring(base, list, [...wanted.values()], olds, target);
  if (whole) await target.put(mark, new Response(''));
}

async function cachesOf(kind: CacheKind, base: string, release: string) {
  const own = cacheName(kind, base, release);
  const isFormer = (name: string) =>
    name.startsWith(cachePrefix(kind, base)) || (kind === 'shell' && name.startsWith(WORKBOX_PREFIX));
  const names = (await caches.keys()).filter((name) => isFormer(name) && name !== own);
  const olds = await Promise.all(
    names.map(async (name): Promise<Held> => {
      const cache = await caches.open(name);
      const under = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(base));
      return { cache, keys: new Map(under.map((key) => [pathOf(base, key.url), key])) };
    }),
  );
  return { olds, target: await caches.open(own) };
}

/** Address below the base path, without query and fragment. */
export function pathOf(base: string, url: string): string {
  const { pathname } = new URL(url);
  return decodeURIComponent(`/${pathname.slice(base.length)}`);
}

async function bring(
  base: string,
  list: ReleaseList,
  files: readonly ReleaseFile[],
  olds: readonly Held[],
  target: Cache,
): Promise<void> {
  const comparison = new Comparison(base, list);
  await eachOf(files, async (file) => {
    const address = withBase(base, encodeURI(file.path));
    if (await target.match(address)) return;
    for (const { cache, keys } of olds) {
      const key = keys.get(file.path);
      const held = key && (await cache.match(key));
      if (held && (await isOfRelease(held, file))) return target.put(address, held);
    }
    await keep(base, file, target, comparison);
  });
}

/** Fetches one file of a release and keeps it. @throws NotReached when it does not come, NotReadable when it is another release's */
export async function keep(
  base: string,
  file: ReleaseFile,
  target: Cache,
  comparison: Comparison,
): Promise<void> {
  const address = withBase(base, encodeURI(file.path));
  const read = async (response: Response) => ({ response, likeness: await comparison.of(response, file) });
  const fetched = (cache: RequestCache) => load(address, read, { init: { cache } });
  let { response, likeness } = await fetched(isHashedName(file.path) ? 'default' : 'no-cache');
  // What came broken once is not taken from the browser's own cache again.
  if (likeness === 'other') ({ response, likeness } = await fetched('reload'));
  if (likeness === 'other') throw new NotReadable(`Not of this release: ${file.path}`);
  await target.put(address, response);
}
