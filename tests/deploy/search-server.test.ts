import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchClient } from '#core/search/client.ts';
import { serverRecords } from '#core/search/server-record.ts';
import { pairTerms } from '#core/text/codes.ts';
import { caddyfile } from '#node/hosting/caddy.ts';
import type { HostPlace } from '#node/hosting/host-place.ts';
import { nginxConfig } from '#node/hosting/nginx.ts';
import { openFolder } from '#node/search-index/open-folder.ts';
import { readBuiltSearch } from '#node/search-server/built-search.ts';
import { groongaStore } from '#node/search-server/groonga.ts';
import { groongaQuestion } from '#node/search-server/groonga-query.ts';
import { importRecords, type SearchStore } from '#node/search-server/import-records.ts';
import { readQueries } from '#support/search-queries.ts';
import { sampleOf } from '#support/seed.ts';
import { servedFolder } from '#support/served-folder.ts';
import { SITE } from '#support/site.ts';
import { CADDY_ALONE, freePort, get, installed, startCaddy, startNginx, startServer } from './host.ts';

/** A real Groonga behind the real web servers, with the pages of the built site in it. */
const work = mkdtempSync(join(tmpdir(), 'search-server-'));
const { build, documents } = readBuiltSearch(SITE.folder);
const records = serverRecords(documents);
const closing: (() => Promise<void> | void)[] = [];
let store: SearchStore;
/** Address of Groonga; and of a listener in its place that only notes what reaches it. */
let groonga = 0;
const noted: string[] = [];
/** Port of each web server: `real` before Groonga, `noting` before the listener, below a path. */
const ports: Record<'nginx' | 'caddy', { real: number; noting: number }> = {
  nginx: { real: 0, noting: 0 },
  caddy: { real: 0, noting: 0 },
};
const WEB = ['nginx', 'caddy'] as const;

async function startGroonga(): Promise<void> {
  const program = installed('groonga', 'groonga-bin');
  const database = join(work, 'groonga/db');
  mkdirSync(join(work, 'groonga'));
  spawnSync(program, ['-n', database, 'status']);
  groonga = await freePort();
  const args = ['--protocol', 'http', '--bind-address', '127.0.0.1', '-p', String(groonga), '-s', database];
  const server = await startServer(program, args, groonga);
  closing.push(server.stop);
  store = groongaStore(`http://127.0.0.1:${groonga}`);
}

async function startListener(): Promise<number> {
  const listener: Server = createServer((asked, answer) => {
    noted.push(`${asked.method} ${asked.url}`);
    answer.end('{}');
  });
  const port = await freePort();
  await new Promise<void>((done) => listener.listen(port, '127.0.0.1', done));
  closing.push(() => new Promise((done) => listener.close(() => done())));
  return port;
}

beforeAll(async () => {
  await startGroonga();
  await importRecords(store, build, records);
  const listener = await startListener();
  mkdirSync(join(work, 'site/current'), { recursive: true });
  writeFileSync(join(work, 'site/current/404.html'), 'nothing here');
  mkdirSync(join(work, 'site/at/bansou'), { recursive: true });
  const place = (base: string, to: number, listen: string): HostPlace => ({
    root: join(work, 'site'),
    serverName: 'example.org',
    base,
    listen,
    search: { engine: 'groonga', at: `127.0.0.1:${to}` },
  });
  for (const kind of WEB) ports[kind] = { real: await freePort(), noting: await freePort() };
  for (const [name, base, to] of [
    ['real', '/', groonga],
    ['noting', '/bansou/', listener],
  ] as const)
    writeFileSync(
      join(work, `nginx-${name}.conf`),
      nginxConfig(place(base, to, `127.0.0.1:${ports.nginx[name]}`))
        .replace('include mime.types;', 'include /etc/nginx/mime.types;')
        .replaceAll('$bansou_cache', `$cache_${name}`),
    );
  const http = (port: number) => `http://127.0.0.1:${port}, http://example.org:${port}`;
  const second = caddyfile(place('/bansou/', listener, http(ports.caddy.noting)));
  writeFileSync(
    join(work, 'Caddyfile'),
    caddyfile(place('/', groonga, http(ports.caddy.real)), CADDY_ALONE) +
      second.slice(second.indexOf('\nhttp://')),
  );
  const servers = await Promise.all([
    startNginx(work, join(work, 'nginx-*.conf'), ports.nginx.real),
    startCaddy(work, join(work, 'Caddyfile'), ports.caddy.real),
  ]);
  closing.push(...servers.map(({ stop }) => stop));
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(work, { recursive: true, force: true });
});

const clients: SearchClient[] = [];
/** The search of the built site that asks a server for its answers. */
function served(address: string, patience = 4000): SearchClient {
  const client = servedFolder(join(SITE.folder, 'search-index'), { engine: 'groonga', address, patience });
  clients.push(client);
  return client;
}
const throughWeb = (kind: (typeof WEB)[number]) =>
  served(`http://127.0.0.1:${ports[kind].real}/search-server/`);
const TOLD = '検索サーバーから答えがなかったので、お使いのブラウザーの中で探しました。';
const ranked = async (client: SearchClient, query: string) => {
  const { hits, withoutServer } = await client.search(query);
  return { withoutServer, hits: hits.map(({ id, tier, lacks }) => ({ id, tier, lacks })) };
};

test.each(WEB)('%s: the server ranks the fixture queries as the files do', async (kind) => {
  const files = openFolder(join(SITE.folder, 'search-index'));
  const server = throughWeb(kind);
  const differing: string[] = [];
  for (const { q } of sampleOf(`search server ${kind}`, readQueries(), 12)) {
    const answer = await ranked(server, q);
    expect(answer.withoutServer, q).toBeUndefined();
    if (JSON.stringify(answer) !== JSON.stringify(await ranked(files, q))) differing.push(q);
  }
  await files.close();
  expect(differing).toEqual([]);
});

test.each(WEB)(
  '%s: an answer is packed, kept by nobody, and bears the headers of every page',
  async (kind) => {
    // A term of many pages: short answers are not packed.
    const path = `/search-server/${build}/${pairTerms(['経', '営']).join()}`;
    const { status, headers } = await get(ports[kind].real, path, { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(String(headers.server ?? '')).not.toMatch(/groonga/i);
  },
);

/** Addresses that are no question: other commands, other tables, terms that would be a command. */
const HOSTILE = [
  '/d/status',
  '/d/select?table=Pages',
  '/bansou/d/select',
  '/search-server/0123456789ab/000aa3',
  '/bansou/search-server/',
  '/bansou/search-server/0123456789ab/',
  '/bansou/search-server/0123456789ab/000aa3/d/shutdown',
  '/bansou/search-server/0123456789ab/..%2f..%2fd%2fshutdown',
  '/bansou/search-server/0123456789ab/../../d/shutdown',
  '/bansou/search-server/0123456789ab/000aa3%26table=Users',
  '/bansou/search-server/0123456789ab/000aa3%22%20OR%20true',
  '/bansou/search-server/0123456789ab/000aa3-',
  '/bansou/search-server/0123456789ab/-000aa3',
  '/bansou/search-server/0123456789ab/000AA3',
  '/bansou/search-server/0123456789AB/000aa3',
  '/bansou/search-server/0123456789abc/000aa3',
  '/bansou/search-server/0123456789ab/%E5%AF%BE',
  '/bansou/search-server/0123456789ab/000aa3%0d%0aX: y',
  '/bansou//search-server/0123456789ab//d/status',
];

test.each(WEB)('%s: one question goes through, and nothing else', async (kind) => {
  const port = ports[kind].noting;
  noted.length = 0;
  for (const path of HOSTILE) {
    const { status } = await get(port, path.replaceAll(' ', '%20')).catch(() => ({ status: 400 }));
    expect(status, path).toBeGreaterThanOrEqual(300);
  }
  const question = '/bansou/search-server/0123456789ab/000aa3-0aa3bb';
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect(await send(port, method, question), method).toBeGreaterThanOrEqual(400);
  expect(noted).toEqual([]);
  const { status } = await get(port, `${question}?table=Users&command=shutdown`, { cookie: 'a=b' });
  expect(status).toBe(200);
  expect(noted.map((one) => decodeURIComponent(one))).toEqual([
    `GET ${decodeURIComponent(groongaQuestion('0123456789ab', '000aa3-0aa3bb'))}`,
  ]);
});

function send(port: number, method: string, path: string): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: 'example.org' } });
    asked.once('response', (answer) => done(answer.resume().statusCode ?? 0));
    asked.once('error', fail);
    asked.end('{"command":"shutdown"}');
  });
}

test('an import that breaks off leaves what is searched as it was, and the next one goes on', async () => {
  const next = 'aaaaaaaaaaaa';
  const some = records.slice(0, 40);
  const breaking: SearchStore = {
    ...store,
    load: async (to, batch) => {
      if (batch.some(({ id }) => id === some[25]?.id)) throw new Error('the power is gone');
      await store.load(to, batch);
    },
  };
  await expect(importRecords(breaking, next, some, { mostBytes: 1 })).rejects.toThrow('the power is gone');
  expect(await store.builds()).toEqual([build]);
  expect((await get(groonga, groongaQuestion(next, '000aa3'))).status).toBe(400);
  const report = await importRecords(store, next, some);
  expect(report).toMatchObject({ sent: 15, known: 25, removed: [] });
  expect((await store.ids(next)).toSorted()).toEqual(some.map(({ id }) => id).toSorted());
  expect(await importRecords(store, next, some)).toMatchObject({ sent: 0, known: 40, withdrawn: 0 });
});

test('what was withdrawn goes from the build before as well; of the builds two stay', async () => {
  const left = records.slice(3, 40);
  const report = await importRecords(store, 'bbbbbbbbbbbb', left);
  expect(report).toMatchObject({ sent: 37, withdrawn: 3, removed: [build] });
  expect((await store.ids('aaaaaaaaaaaa')).toSorted()).toEqual(left.map(({ id }) => id).toSorted());
  expect(await store.builds()).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
});

test('of a server that has another build, is silent or slow, the files answer, and it is said', async () => {
  const files = openFolder(join(SITE.folder, 'search-index'));
  const { hits } = await ranked(files, '対話');
  const slow = createServer(() => {});
  const port = await freePort();
  await new Promise<void>((done) => slow.listen(port, '127.0.0.1', done));
  // The tests before took the build of this site away.
  for (const address of [
    `http://127.0.0.1:${ports.nginx.real}/search-server/`,
    `http://127.0.0.1:${ports.caddy.real}/search-server/`,
    `http://127.0.0.1:${await freePort()}/search-server/`,
    `http://127.0.0.1:${port}/search-server/`,
  ])
    expect(await ranked(served(address, 300), '対話'), address).toEqual({ withoutServer: TOLD, hits });
  slow.closeAllConnections();
  slow.close();
  await files.close();
});
