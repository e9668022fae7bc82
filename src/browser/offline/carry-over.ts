import { load, NotReadable } from '#core/site/load.ts';
import { withBase } from '#core/site/paths.ts';
import { keptCache, keptPrefix, type Release, type ReleaseFile, WHOLE_MARK } from '#core/site/release.ts';
import { Comparison } from './comparison.ts';
import { byPath, eachOf, isOfRelease } from './verified.ts';

/**
 * Brings what the former releases kept for the reader into the cache of this one: what has not changed is taken
 * over, what has changed is fetched again, what is gone is left out. Every file is verified to be of this release.
 * @throws Error when a file does not come: then this release is not complete, and the former one stays
 */
export async function carryOver(base: string, release: Release): Promise<void> {
  const name = keptCache(base, release.release);
  const former = (await caches.keys()).filter((one) => one.startsWith(keptPrefix(base)) && one !== name);
  const target = await caches.open(name);
  const files = byPath(release);
  const olds = await Promise.all(former.map((one) => caches.open(one)));
  const mark = withBase(base, WHOLE_MARK);
  const whole = (await Promise.all([target, ...olds].map((cache) => cache.match(mark)))).some(Boolean);
  const wanted = new Set<ReleaseFile>(
    whole ? release.files.filter(({ group }) => group === 'collection') : [],
  );
  for (const cache of olds) {
    for (const { url } of await cache.keys()) {
      const file = files.get(pathOf(base, url));
      if (file?.group === 'collection') wanted.add(file);
    }
  }
  const comparison = new Comparison(base, release);
  await eachOf([...wanted], (file) => take(base, file, olds, target, comparison));
  if (whole) await target.put(mark, new Response(''));
}

/** Address below the base path, without query and fragment. */
export function pathOf(base: string, url: string): string {
  const { pathname } = new URL(url);
  return decodeURIComponent(`/${pathname.slice(base.length)}`);
}

async function take(
  base: string,
  file: ReleaseFile,
  olds: readonly Cache[],
  target: Cache,
  comparison: Comparison,
): Promise<void> {
  const address = withBase(base, encodeURI(file.path));
  if (await target.match(address)) return;
  for (const old of olds) {
    const held = await old.match(address);
    if (held && (await isOfRelease(held, file))) return target.put(address, held);
  }
  await keep(base, file, target, comparison);
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
  const { response, likeness } = await load(address, read, { init: { cache: 'no-cache' } });
  if (likeness === 'other') throw new NotReadable(`Not of this release: ${file.path}`);
  await target.put(address, response);
}
