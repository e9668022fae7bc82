import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRelease, isPage } from '#core/site/release.ts';
import { pagesOf, type Stop, stops } from './guards.ts';
import type { Manifest, SiteFacts } from './manifest.ts';
import { parseTombstones, TOMBSTONES_FILE, tombstonesOf } from './tombstones.ts';

/** What the site says that is live on a host without a store of releases. */
interface LiveGuards {
  /** What speaks against publishing over it. */
  stops: Stop[];
  /** Files that it did not have, so that nothing could be compared with them; all of them before the first time. */
  unknown: string[];
}

/**
 * The guards of a release for hosts that keep no store: the site as it is live is asked instead. A build of an old commit
 * that is run again is told this way, and one that lost half of its pages.
 * @param folder the built site
 * @param live address of the live site with its base path
 * @throws Error in Japanese when what is there is no site of this kind
 */
export async function liveGuards(folder: string, live: string, site?: SiteFacts): Promise<LiveGuards> {
  const unknown: string[] = [];
  const ask = async (file: string) => {
    const address = new URL(file, live.endsWith('/') ? live : `${live}/`);
    const response = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
    if (response?.ok) return response.text();
    unknown.push(file);
    return undefined;
  };
  const own = tombstonesOf(folder);
  const gone = [...parseTombstones((await ask(TOMBSTONES_FILE)) ?? '').keys()];
  const republished = gone.filter(
    (address) => !own.has(address) && existsSync(join(folder, address, 'index.html')),
  );
  const listed = await ask('release.json');
  const before = listed === undefined ? undefined : readLive(listed, live);
  const after = sizeOf(readFileSync(join(folder, 'release.json'), 'utf8'));
  const next = { counts: after.counts, pages: pagesOf(Object.keys(after.files)), site, republished };
  return { stops: stops(before, next), unknown };
}

function readLive(list: string, live: string) {
  try {
    return sizeOf(list);
  } catch {
    throw new Error(
      `${live} の release.json が、版の一覧として読めません。公開中のサイトのアドレスかを確かめ、壊れているなら npm run smoke -- ${live} で調べてください`,
    );
  }
}

/** Cases and pages of a site by its own list. @throws NotReadable when it is none */
function sizeOf(list: string): Pick<Manifest, 'counts' | 'files' | 'site'> {
  const pages = checkRelease(JSON.parse(list)).files.filter(({ path }) => isPage(path));
  const cases = pages.filter(
    ({ path }) => /^\/cases\/(?!by\/|page\/)[^/]+\/$/.test(path) && !path.includes('--'),
  ).length;
  const files = pages.map(({ path }) => [`${path}index.html`, { size: 0, sha256: '' }] as const);
  return { counts: { cases }, files: Object.fromEntries(files) };
}
