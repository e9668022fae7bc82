import { paths } from '#core/site/paths.ts';
import type { ReleaseFile } from '#core/site/release.ts';
import { isServed } from '#node/hosting/caching.ts';
import { codeOf } from '#node/release/list-files.ts';
import type { SmokeFound } from './finding.ts';
import { AS_BROWSERS, firstOf, isFile, type LiveSite, shown } from './live-site.ts';
import { cacheOf } from './page-checks.ts';

/** The list, the worker and the folder that should be live are of one release. */
export async function release(site: LiveSite): Promise<SmokeFound[]> {
  const { ask, of } = site;
  const found: SmokeFound[] = [];
  if (of && of.release !== site.release.release)
    found.push({
      topic: 'release',
      where: ask.at(paths.release).href,
      what: `公開されている版は ${site.release.release} です`,
      allowed: `${of.folder} の版 ${of.release}`,
    });
  const worker = await ask.get(paths.worker, AS_BROWSERS);
  found.push(...cacheOf(worker));
  const told = { where: worker.url, topic: 'release' } as const;
  const type = worker.headers['content-type'];
  if (worker.status !== 200)
    found.push({
      ...told,
      what: `${worker.status} が返ります`,
      allowed: '200。ほかのアドレスへの転送も使えません',
    });
  else if (!worker.body?.includes(site.release.release))
    found.push({
      ...told,
      what: `release.json の版 ${site.release.release} のものではありません`,
      allowed: '同じ版のファイル。公開の直後なら、少し待って調べ直すとそろいます',
    });
  else if (!/^(?:text|application)\/(?:x-)?javascript\b/i.test(String(type)))
    found.push({
      where: worker.url,
      topic: 'types',
      what: `Content-Type が${shown(type)}`,
      allowed: '「text/javascript」',
    });
  else found.push(...(await partsOfList(site, worker.body?.toString() ?? '')));
  return found;
}

/** What the worker loads before anything else: its code, and the root of the list. */
async function partsOfList({ ask, release }: LiveSite, worker: string): Promise<SmokeFound[]> {
  const code = codeOf(worker);
  if (!code) return [];
  const found: SmokeFound[] = [];
  for (const path of [code, paths.releaseRoot]) {
    const reply = await ask.get(path, AS_BROWSERS);
    const told = { topic: 'release', where: reply.url } as const;
    if (reply.status !== 200)
      found.push({
        ...told,
        what: `${reply.status} が返ります`,
        allowed: '200。サイトのファイルは一つも欠かせません',
      });
    else if (path === paths.releaseRoot && !reply.body?.includes(`"${release.release}"`))
      found.push({
        ...told,
        what: `release.json の版 ${release.release} のものではありません`,
        allowed: '同じ版のファイル。公開の直後なら、少し待って調べ直すとそろいます',
      });
  }
  return found;
}

/** One file of each kind of the search index: their bytes are packed already, which some hosts undo. */
export async function index(site: LiveSite): Promise<SmokeFound[]> {
  const wanted = firstOf(site, [
    /^\/search-index\/search\.json$/,
    /pagefind-entry\.json$/,
    /\/pagefind\.js$/,
    /\/wasm\.[^/]+\.pagefind$/,
    /\.pf_meta$/,
    /\.pf_index$/,
  ]);
  if (!wanted.length)
    return [
      {
        topic: 'index',
        where: site.ask.at(paths.release).href,
        what: '検索の索引が一つもありません',
        allowed: '/search-index/ のファイル',
      },
    ];
  return wrongOnes(site, wanted, 'index');
}

/** What a reader can keep for later is there: names that hosts refuse are told at once, the rest is a sample. */
export async function offline(site: LiveSite): Promise<SmokeFound[]> {
  const list = site.release.files.filter(({ group }) => group !== 'other');
  const refused = list.filter(({ path }) => !isServed(path));
  const told = refused.map(
    ({ path }): SmokeFound => ({
      topic: 'offline',
      where: site.ask.at(encodeURI(path)).href,
      what: 'release.json に、置き場所が送らないファイルがあります',
      allowed: '読む人に送るファイルだけ',
    }),
  );
  const rest = list.filter(({ path }) => isServed(path) && path !== '/');
  const room = Math.min(site.ask.left, rest.length);
  const sample = Array.from({ length: room }, (_, at) => rest[Math.floor((at * rest.length) / room)]);
  return [...told.slice(0, 3), ...(await wrongOnes(site, sample as ReleaseFile[], 'offline'))];
}

async function wrongOnes(
  { ask }: LiveSite,
  files: readonly ReleaseFile[],
  topic: 'index' | 'offline',
): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  for (const file of files) {
    const reply = await ask.get(encodeURI(file.path), AS_BROWSERS);
    if (reply.status === 200 && isFile(reply, file)) continue;
    const coding = reply.headers['content-encoding'];
    found.push({
      topic: reply.status === 200 && file.path.endsWith('/') ? 'edge' : topic,
      where: reply.url,
      what:
        reply.status === 200
          ? `中身が release.json にあるものと違います${coding ? `（Content-Encoding が${shown(coding)}）` : ''}`
          : `${reply.status} が返ります`,
      allowed: '200 と、つくったままのファイル',
    });
  }
  return found;
}
