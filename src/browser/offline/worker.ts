import { paths, withBase } from '#core/site/paths.ts';
import {
  type CacheKind,
  cacheName,
  cachePrefix,
  finderAddress,
  groupOf,
  isPage,
  type ReleaseFile,
} from '#core/site/release.ts';
import { carryOver, carryShell, pathOf, WORKBOX_PREFIX } from './carry-over.ts';
import { Comparison } from './comparison.ts';
import { ReleaseList } from './release-list.ts';
import type { FetchLike, WorkerScope } from './worker-types.ts';

declare const __BASE__: string;

/**
 * The service worker of one release. It holds files of that release only, each verified by its hash (a page that was
 * changed on the way: see Comparison), and gives a page nothing else:
 * – a page comes from the network when there is one, else from what is kept;
 * – a page that is of this release gets its files from what is kept, else from the network;
 * – a page of another release (the site has just been renewed) gets its files from the network alone.
 * A new release is put in place when all of it is there, with everything the reader has kept; till then the
 * former one stays whole. This code does not know its release: it stays the same over releases, and so is not fetched anew.
 */
const scope = self as unknown as WorkerScope;
const RELEASE = scope.release;
const SHELL = cacheName('shell', __BASE__, RELEASE);
const KEPT = cacheName('kept', __BASE__, RELEASE);
/** Pages of another release that are open, by client; in a cache, because a worker forgets. */
const OTHER_RELEASE = cacheName('strangers', __BASE__, RELEASE);
/** How long a kept page waits for the network. */
const PATIENCE_MS = 4000;
/** Larger files than this are kept only on request. */
const MOST_BYTES = 300_000;

let list: Promise<ReleaseList> | undefined;

function ownList(): Promise<ReleaseList> {
  list ??= ReleaseList.held(__BASE__, RELEASE);
  list.catch(() => {
    list = undefined;
  });
  return list;
}

/** A file of this release that is kept, whatever the query says: all pages are static. */
async function held(path: string): Promise<Response | undefined> {
  const address = withBase(__BASE__, encodeURI(path));
  for (const name of [SHELL, KEPT]) {
    const response = await caches.open(name).then((cache) => cache.match(address));
    if (response) return response;
  }
  return undefined;
}

/** What the list says of a file; nothing when its part does not come any more: then the host has another release. */
const listed = (path: string) => ownList().then((own) => own.find(path).catch(() => undefined));

/** Keeps a response when it is a file of this release. @returns whether it is */
async function keepIfOurs(
  path: string,
  response: Response,
  file: Promise<ReleaseFile | undefined> = listed(path),
): Promise<boolean> {
  const known = await file;
  if ((await new Comparison(__BASE__, await ownList()).of(response, known)) === 'other') return false;
  if (known?.group === 'collection' && known.bytes <= MOST_BYTES && !path.startsWith(paths.searchIndex))
    await caches.open(KEPT).then((cache) => cache.put(withBase(__BASE__, encodeURI(path)), response.clone()));
  return true;
}

async function openPage(event: FetchLike, path: string): Promise<Response> {
  // Beside the page, so that nobody waits for it.
  const file = listed(path);
  file.catch(() => {});
  const kept = await held(path);
  const network = fetch(event.request).then(async (response) => {
    if (response.ok && !(await keepIfOurs(path, response, file)))
      await noteOtherRelease(event.resultingClientId);
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
  if (path === paths.releaseRoot && event.request.cache === 'no-cache') return fetch(event.request);
  const other = await isOfOtherRelease(event.clientId);
  const kept = !other || path.startsWith('/_astro/') ? await held(path) : undefined;
  if (kept) return kept;
  const response = await fetch(event.request);
  if (!other && response.ok && groupOf(path) === 'collection') await keepIfOurs(path, response);
  return response;
}

function refuseAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), milliseconds));
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(__BASE__))
    return;
  const path = pathOf(__BASE__, url.href);
  event.respondWith(
    request.mode === 'navigate' && isPage(path) ? openPage(event, path) : fetchFile(event, path),
  );
});

/** Puts this release in place: the list as its host has it, the shell, what the reader keeps. */
async function install(): Promise<void> {
  const now = await ReleaseList.ofHost(__BASE__);
  if (now.root.release !== RELEASE) throw new Error('The site is just being renewed');
  await carryShell(__BASE__, now);
  try {
    await carryOver(__BASE__, now);
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

/** Takes over: what was kept since the installation comes along, what belongs to former releases goes. */
async function activate(): Promise<void> {
  // What does not come now is fetched when it is read.
  await ownList()
    .then((own) => carryOver(__BASE__, own))
    .catch(() => {});
  const kinds: CacheKind[] = ['shell', 'kept', 'strangers'];
  const isOurs = (name: string) =>
    kinds.some((kind) => name.startsWith(cachePrefix(kind, __BASE__))) ||
    name === `${WORKBOX_PREFIX}v2-${scope.registration.scope}`;
  const old = (await caches.keys()).filter(
    (name) => isOurs(name) && ![SHELL, KEPT, OTHER_RELEASE].includes(name),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(scope.skipWaiting());
});
