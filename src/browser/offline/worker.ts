import { addPlugins, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { loadJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import {
  checkRelease,
  finderAddress,
  isPage,
  keptCache,
  keptPrefix,
  type Release,
} from '#core/site/release.ts';
import { carryOver, pathOf } from './carry-over.ts';
import { Comparison } from './comparison.ts';
import { byPath, releaseAddress } from './verified.ts';
import type { FetchLike, WorkerScope } from './worker-types.ts';

declare const __SHELL__: { url: string; revision: string | null; integrity?: string }[];
declare const __RELEASE__: string;
declare const __BASE__: string;

/**
 * The service worker of one release. It holds files of that release only, each verified by its hash (a page that was
 * changed on the way: see Comparison), and gives a page nothing else:
 * – a page comes from the network when there is one, else from what is kept;
 * – a page that is of this release gets its files from what is kept, else from the network;
 * – a page of another release (the site has just been renewed) gets its files from the network alone.
 * A new release is put in place when all of it is there, with everything the reader has kept; till then the
 * former one stays whole.
 */
const scope = self as unknown as WorkerScope;
const KEPT = keptCache(__BASE__, __RELEASE__);
/** Pages of another release that are open, by client; in a cache, because a worker forgets. */
const OTHER_RELEASE = `strangers:${__BASE__}:${__RELEASE__}`;
/** How long a kept page waits for the network. */
const PATIENCE_MS = 4000;
/** Larger files than this are kept only on request. */
const MOST_BYTES = 300_000;

addPlugins([{ cacheWillUpdate: ({ request, response }) => isOfShell(request, response) }]);
precache(__SHELL__);

let listed: Promise<Release> | undefined;

/** The list of this release as its host has it, asked once an installation. @throws Error when the host has another by now */
function listOfHost(): Promise<Release> {
  listed ??= loadJson(releaseAddress(__BASE__), checkRelease, { init: { cache: 'no-cache' } }).then(
    (release) => {
      if (release.release !== __RELEASE__) throw new Error('The site is just being renewed');
      return release;
    },
  );
  return listed;
}

/** Pages stand in the shell without a hash of their own for the browser to insist on; all else has one. */
async function isOfShell(request: Request, response: Response): Promise<Response | null> {
  const path = pathOf(__BASE__, request.url);
  if (!response.ok) return null;
  if (!isPage(path)) return response;
  const release = await listOfHost();
  const likeness = await new Comparison(__BASE__, release).of(response, byPath(release).get(path));
  return likeness === 'other' ? null : response;
}

let list: Promise<Release> | undefined;

async function readRelease(): Promise<Release> {
  const response = await matchPrecache(releaseAddress(__BASE__));
  if (!response) throw new Error('The list of this release is gone');
  return checkRelease(await response.json());
}

function ownList(): Promise<Release> {
  list ??= readRelease();
  list.catch(() => {
    list = undefined;
  });
  return list;
}

/** A file of this release that is kept, whatever the query says: all pages are static. */
async function held(path: string): Promise<Response | undefined> {
  const address = withBase(__BASE__, encodeURI(path));
  return (await matchPrecache(address)) ?? (await caches.open(KEPT).then((cache) => cache.match(address)));
}

/** Keeps a response when it is a file of this release. @returns whether it is */
async function keepIfOurs(path: string, response: Response): Promise<boolean> {
  const release = await ownList();
  const file = release.files.find((one) => one.path === path);
  if ((await new Comparison(__BASE__, release).of(response, file)) === 'other') return false;
  if (file?.group === 'collection' && file.bytes <= MOST_BYTES && !path.startsWith(paths.searchIndex))
    await caches.open(KEPT).then((cache) => cache.put(withBase(__BASE__, encodeURI(path)), response.clone()));
  return true;
}

async function openPage(event: FetchLike, path: string): Promise<Response> {
  const kept = await held(path);
  const network = fetch(event.request).then(async (response) => {
    if (response.ok && !(await keepIfOurs(path, response))) await noteOtherRelease(event.resultingClientId);
    if (kept && (await isGone(response))) await forget(path);
    return response;
  });
  try {
    return await (kept ? Promise.race([network, refuseAfter(PATIENCE_MS)]) : network);
  } catch {
    network.catch(() => {});
    return kept ? asKept(kept) : withoutNetwork(path);
  }
}

/** Whether a page was taken from the site: the host says so, or the page that stands there asks not to be listed. */
async function isGone(response: Response): Promise<boolean> {
  if (response.status === 404 || response.status === 410) return true;
  return response.ok && (await response.clone().text()).includes('<meta name="robots" content="noindex"');
}

/** What was taken from the site is not kept here any longer. */
async function forget(path: string): Promise<void> {
  const cache = await caches.open(KEPT);
  await cache.delete(withBase(__BASE__, encodeURI(path)));
}

async function noteOtherRelease(client: string): Promise<void> {
  // Most likely there is a new release: the sooner it is here, the better.
  scope.registration.update().catch(() => {});
  if (client)
    await caches.open(OTHER_RELEASE).then((cache) => cache.put(clientAddress(client), new Response('')));
}
const clientAddress = (client: string) => withBase(__BASE__, `client/${client}`);

async function isOfOtherRelease(client: string): Promise<boolean> {
  if (!client || !(await caches.has(OTHER_RELEASE))) return false;
  return Boolean(await caches.open(OTHER_RELEASE).then((cache) => cache.match(clientAddress(client))));
}

async function withoutNetwork(path: string): Promise<Response> {
  const list = finderAddress(path);
  if (list) return Response.redirect(withBase(__BASE__, list));
  return asKept((await held(paths.offline)) ?? new Response('', { status: 503 }));
}

/** Tells the page that it was kept, so that it can say so. */
async function asKept(response: Response): Promise<Response> {
  const html = (await response.text()).replace('<html ', '<html data-kept ');
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function fetchFile(event: FetchLike, path: string): Promise<Response> {
  // Somebody wants to know which release the host has.
  if (path === paths.release && event.request.cache === 'no-cache') return fetch(event.request);
  const other = await isOfOtherRelease(event.clientId);
  const kept = !other || path.startsWith('/_astro/') ? await held(path) : undefined;
  if (kept) return kept;
  const response = await fetch(event.request);
  if (!other && response.ok) await keepIfOurs(path, response);
  return response;
}

function refuseAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), milliseconds));
}

registerRoute(
  ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) => sameOrigin && url.pathname.startsWith(__BASE__),
  ({ event, request, url }: { event: unknown; request: Request; url: URL }) => {
    const path = pathOf(__BASE__, url.href);
    const asked = event as FetchLike;
    return request.mode === 'navigate' && isPage(path) ? openPage(asked, path) : fetchFile(asked, path);
  },
);

scope.addEventListener('install', (event) => {
  event.waitUntil(
    listOfHost()
      .then((release) => carryOver(__BASE__, release))
      .catch(async (error) => {
        await caches.delete(KEPT);
        throw error;
      }),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    readRelease()
      // What was kept since the installation; what does not come now is fetched when it is read.
      .then((release) => carryOver(__BASE__, release).catch(() => {}))
      .then(async () => {
        const old = (await caches.keys()).filter(
          (name) =>
            (name.startsWith(keptPrefix(__BASE__)) && name !== KEPT) ||
            (name.startsWith(`strangers:${__BASE__}:`) && name !== OTHER_RELEASE),
        );
        await Promise.all(old.map((name) => caches.delete(name)));
      })
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(scope.skipWaiting());
});
