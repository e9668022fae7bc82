import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchClient } from '#core/search/client.ts';
import { SERVER_ENGINES, type ServerEngine } from '#core/search/server-engines.ts';
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
import { openSearchStore } from '#node/search-server/opensearch.ts';
import { openSearchQuestion } from '#node/search-server/opensearch-query.ts';
import { startTwin } from '#support/opensearch/server.ts';
import { readQueries } from '#support/search-queries.ts';
import { sampleOf } from '#support/seed.ts';
import { servedFolder } from '#support/served-folder.ts';
import { SITE } from '#support/site.ts';
import { CADDY_ALONE, freePort, get, installed, startCaddy, startNginx, startServer } from './host.ts';

/**
 * A real Groonga behind the real web servers, with the pages of the built site in it; beside it what the documentation
 * says of OpenSearch, for which no real one can be had here.
 */
const work = mkdtempSync(join(tmpdir(), 'search-server-'));
const { build, documents } = readBuiltSearch(SITE.folder);
const records = serverRecords(documents);
const closing: (() => Promise<void> | void)[] = [];
const stores: Partial<Record<ServerEngine, SearchStore>> = {};
const storeOf = (engine: ServerEngine) => stores[engine] as SearchStore;
/** What reached the listener that stands in the place of a search server. */
const noted: string[] = [];
const WEB = ['nginx', 'caddy'] as const;
const BOTH = WEB.flatMap((kind) => SERVER_ENGINES.map((engine) => [kind, engine] as const));
type Web = (typeof WEB)[number];
/** Port of each web server: before a search server, or before the listener, below a path. */
const ports = new Map<string, number>();
const portOf = (kind: Web, engine: ServerEngine, noting = false) =>
  ports.get(`${kind} ${engine}${noting ? 'noting' : ''}`) as number;

async function startGroonga(): Promise<number> {
  const program = installed('groonga', 'groonga-bin');
  const database = join(work, 'groonga/db');
  mkdirSync(join(work, 'groonga'));
  spawnSync(program, ['-n', database, 'status']);
  const port = await freePort();
  const args = ['--protocol', 'http', '--bind-address', '127.0.0.1', '-p', String(port), '-s', database];
  const server = await startServer(program, args, port);
  closing.push(server.stop);
  stores.groonga = groongaStore(`http://127.0.0.1:${port}`);
  return port;
}

async function startOpenSearch(): Promise<number> {
  const { port, stop } = await startTwin();
  closing.push(stop);
  stores.opensearch = await openSearchStore(`http://127.0.0.1:${port}`, '見本');
  return port;
}

async function startListener(): Promise<number> {
  const listener: Server = createServer(async (asked, answer) => {
    const request = `${asked.method} ${asked.url}`;
    const { cookie = '', authorization = '' } = asked.headers;
    let more = cookie + authorization;
    for await (const chunk of asked.setEncoding('utf8')) more += chunk;
    noted.push(more ? `${request}, and ${more}` : request);
    answer.end('{}');
  });
  const port = await freePort();
  await new Promise<void>((done) => listener.listen(port, '127.0.0.1', done));
  closing.push(() => new Promise((done) => listener.close(() => done())));
  return port;
}

beforeAll(async () => {
  const at = { groonga: await startGroonga(), opensearch: await startOpenSearch() };
  for (const engine of SERVER_ENGINES) await importRecords(storeOf(engine), build, records);
  const listener = await startListener();
  mkdirSync(join(work, 'site/current'), { recursive: true });
  writeFileSync(join(work, 'site/current/404.html'), 'nothing here');
  mkdirSync(join(work, 'site/at/bansou'), { recursive: true });
  const places = SERVER_ENGINES.flatMap((engine) => [
    { engine, name: engine, base: '/', to: at[engine] },
    { engine, name: `${engine}noting`, base: '/bansou/', to: listener },
  ]);
  const sites: string[] = [];
  for (const { engine, name, base, to } of places) {
    const place = (listen: string): HostPlace => ({
      root: join(work, 'site'),
      serverName: 'example.org',
      base,
      listen,
      search: { engine, at: `127.0.0.1:${to}` },
    });
    const [nginx, caddy] = [await freePort(), await freePort()];
    ports.set(`nginx ${name}`, nginx).set(`caddy ${name}`, caddy);
    writeFileSync(
      join(work, `nginx-${name}.conf`),
      nginxConfig(place(`127.0.0.1:${nginx}`))
        .replace('include mime.types;', 'include /etc/nginx/mime.types;')
        .replaceAll('$bansou_cache', `$cache_${name}`),
    );
    const site = caddyfile(place(`http://127.0.0.1:${caddy}, http://example.org:${caddy}`), CADDY_ALONE);
    // What the sites share stands before the first of them.
    sites.push(sites.length > 0 ? site.slice(site.indexOf('\nhttp://')) : site);
  }
  writeFileSync(join(work, 'Caddyfile'), sites.join(''));
  const servers = await Promise.all([
    startNginx(work, join(work, 'nginx-*.conf'), portOf('nginx', 'groonga')),
    startCaddy(work, join(work, 'Caddyfile'), portOf('caddy', 'groonga')),
  ]);
  closing.push(...servers.map(({ stop }) => stop));
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(work, { recursive: true, force: true });
});

/** The search of the built site that asks a server for its answers. */
function served(engine: ServerEngine, address: string, patience = 4000): SearchClient {
  const client = servedFolder(join(SITE.folder, 'search-index'), { engine, address, patience });
  closing.push(() => client.close());
  return client;
}
const TOLD = '検索サーバーから答えがなかったので、お使いのブラウザーの中で探しました。';
const ranked = async (client: SearchClient, query: string) => {
  const { hits, withoutServer } = await client.search(query);
  return { withoutServer, hits: hits.map(({ id, tier, lacks }) => ({ id, tier, lacks })) };
};

test.each(BOTH)('%s: %s ranks the fixture queries as the files do', async (kind, engine) => {
  const files = openFolder(join(SITE.folder, 'search-index'));
  const server = served(engine, `http://127.0.0.1:${portOf(kind, engine)}/search-server/`);
  const differing: string[] = [];
  for (const { q } of sampleOf(`${engine} behind ${kind}`, readQueries(), 6)) {
    const answer = await ranked(server, q);
    expect(answer.withoutServer, q).toBeUndefined();
    if (JSON.stringify(answer) !== JSON.stringify(await ranked(files, q))) differing.push(q);
  }
  await files.close();
  expect(differing).toEqual([]);
});

test.each(BOTH)(
  '%s: an answer of %s is packed, kept by nobody, and bears the headers of every page',
  async (kind, engine) => {
    // A term of many pages: short answers are not packed.
    const path = `/search-server/${build}/${pairTerms(['経', '営']).join()}`;
    const { status, headers } = await get(portOf(kind, engine), path, { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(JSON.stringify(headers)).not.toMatch(/groonga|opensearch/i);
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
  '/bansou/bansou-whole-0123456789ab/_search',
  '/bansou/_search/template',
  '/bansou/_all/_search',
  '/_cat/indices',
  '/bansou/search-server/0123456789ab/000aa3/d/shutdown',
  '/bansou/search-server/0123456789ab/_search',
  '/bansou/search-server/0123456789ab/000aa3%22%7D%2C%22source%22%3A%22%7B%7D',
  '/bansou/search-server/0123456789ab/..%2f..%2f_cluster%2fsettings',
  '/bansou/search-server/0123456789ab/%7B%7Bterms%7D%7D',
  '/bansou/search-server/_all/000aa3',
  '/bansou/search-server/bansou-pages-*/000aa3',
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

const QUESTION = { groonga: groongaQuestion, opensearch: openSearchQuestion } as const;

test.each(BOTH)('%s: one question to %s goes through, and nothing else', async (kind, engine) => {
  const port = portOf(kind, engine, true);
  noted.length = 0;
  for (const path of HOSTILE) {
    const { status } = await get(port, path.replaceAll(' ', '%20')).catch(() => ({ status: 400 }));
    expect(status, path).toBeGreaterThanOrEqual(300);
  }
  const question = '/bansou/search-server/0123456789ab/000aa3-0aa3bb';
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect(await send(port, method, question), method).toBeGreaterThanOrEqual(400);
  expect(noted).toEqual([]);
  const more = 'table=Users&command=shutdown&source=%7B%7D&index=_all&scroll=1d';
  // OpenSearch would take a body for the question, whatever stands in the address.
  const body = '{"source": {"query": {"match_all": {}}}}';
  for (const length of [{ 'content-length': String(body.length) }, { 'transfer-encoding': 'chunked' }])
    await send(port, 'GET', question, { ...length, cookie: 'a=b', authorization: 'Basic YTpi' }, body);
  expect((await get(port, `${question}?${more}`)).status).toBe(200);
  const asked = QUESTION[engine]('0123456789ab', '000aa3-0aa3bb');
  expect(noted.length).toBeGreaterThan(0);
  for (const request of noted) expect(inOrder(request)).toEqual(inOrder(`GET ${asked}`));
});

/** A request with its parameters sorted: servers may write them in an order of their own. */
const inOrder = (request: string) => {
  const { pathname, searchParams } = new URL(request.replace('GET ', ''), 'http://host.invalid');
  return [request.split(' ')[0], pathname, ...[...searchParams].map((pair) => pair.join('=')).toSorted()];
};

function send(port: number, method: string, path: string, more = {}, body = '{}'): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { host: 'example.org', ...more };
    const asked = request({ host: '127.0.0.1', port, path, method, headers });
    asked.once('response', (answer) => done(answer.resume().statusCode ?? 0));
    asked.once('error', fail);
    asked.end(body);
  });
}

test.each(SERVER_ENGINES)(
  '%s: an import that breaks off leaves what is searched as it was, and the next one goes on',
  async (engine) => {
    const store = storeOf(engine);
    const next = 'aaaaaaaaaaaa';
    const some = records.slice(0, 20);
    const breaking: SearchStore = {
      ...store,
      load: async (to, batch) => {
        if (batch.some(({ id }) => id === some[12]?.id)) throw new Error('the power is gone');
        await store.load(to, batch);
      },
    };
    await expect(importRecords(breaking, next, some, { mostBytes: 1 })).rejects.toThrow('the power is gone');
    expect(await store.builds()).toEqual([build]);
    const early = await get(portOf('nginx', engine), `/search-server/${next}/000aa3`);
    expect(early.status).toBeGreaterThanOrEqual(400);
    const report = await importRecords(store, next, some);
    expect(report).toMatchObject({ sent: 8, known: 12, removed: [] });
    expect((await store.ids(next)).toSorted()).toEqual(some.map(({ id }) => id).toSorted());
    expect(await importRecords(store, next, some)).toMatchObject({ sent: 0, known: 20, withdrawn: 0 });
  },
);

test.each(SERVER_ENGINES)(
  '%s: what was withdrawn goes from the build before as well; of the builds two stay',
  async (engine) => {
    const store = storeOf(engine);
    const left = records.slice(3, 20);
    const report = await importRecords(store, 'bbbbbbbbbbbb', left);
    expect(report).toMatchObject({ sent: 17, withdrawn: 3, removed: [build] });
    expect((await store.ids('aaaaaaaaaaaa')).toSorted()).toEqual(left.map(({ id }) => id).toSorted());
    expect(await store.builds()).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
  },
);

test('of a server that has another build, is silent or slow, the files answer, and it is said', async () => {
  const files = openFolder(join(SITE.folder, 'search-index'));
  const { hits } = await ranked(files, '対話');
  const slow = createServer(() => {});
  const port = await freePort();
  await new Promise<void>((done) => slow.listen(port, '127.0.0.1', done));
  // The tests before took the build of this site away.
  const places = [
    ...BOTH.map(([kind, engine]) => [engine, portOf(kind, engine)] as const),
    ['groonga', await freePort()] as const,
    ['opensearch', port] as const,
  ];
  for (const [engine, at] of places) {
    const client = served(engine, `http://127.0.0.1:${at}/search-server/`, 100);
    expect(await ranked(client, '対話'), `${engine} ${at}`).toEqual({ withoutServer: TOLD, hits });
  }
  slow.closeAllConnections();
  slow.close();
  await files.close();
});
