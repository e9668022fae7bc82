import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkRelease, HASH_DIGITS } from '#core/site/release.ts';
import { SECURITY_HEADERS } from '#core/site/security.ts';
import { DEFAULT_CACHE_AS_IS, isServed } from '#node/hosting/caching.ts';
import { listFiles } from '#node/release/tree.ts';
import { expected } from '#node/smoke/live-site.ts';
import { smoke } from '#node/smoke/smoke.ts';
import { FORMER } from '#support/former-content.ts';
import { type Answer, get } from './host.ts';

/** A name that tells its content: nothing else may be kept without asking. */
const HASHED = /^_astro\/|^release-parts\/[0-9a-f]{20}\.json$|[._][0-9a-f]{7,}\.pf_(?:index|meta)$/;
const FOREVER = 'public, max-age=31536000, immutable';

/** What every host has to do, asked of a running server. */
export function expectHost(place: () => { port: number; root: string }): void {
  const ask = (path: string, headers?: Record<string, string>) => get(place().port, path, headers);
  const file = (path: string) => readFileSync(join(place().root, 'current', path));
  const first = (folder: string, ending: string) => {
    const name = readdirSync(join(place().root, 'current', folder)).find((one) => one.endsWith(ending));
    if (!name) throw new Error(`no ${ending} in ${folder}`);
    return `/${folder}/${name}`;
  };
  const secure = ({ headers }: Answer) => {
    for (const [name, value] of SECURITY_HEADERS) expect(headers[name.toLowerCase()], name).toBe(value);
  };

  test('pages: right type, every security header, asked after before each use', async () => {
    for (const path of ['/', '/cases/', FORMER.to]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(answer.headers['cache-control']).toBe(DEFAULT_CACHE_AS_IS);
      expect(answer.headers.server ?? '').not.toMatch(/\d/);
      expect(answer.body).toEqual(file(`${path.slice(1)}index.html`));
      secure(answer);
    }
  });

  test('the policy of the header forbids frames and inline code, and lets WebAssembly run', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).not.toContain('unsafe-inline');
  });

  test('files with a hash in their name are kept for a year; nothing else is', async () => {
    const kinds = new Map<string, string>();
    for (const path of listFiles(join(place().root, 'current'))) {
      if (!isServed(`/${path}`)) continue;
      // One of each folder and ending: the rules know nothing finer.
      const kind = `${path.split('/').slice(0, -1).slice(0, 3).join('/')} ${extname(path)}`;
      if (!kinds.has(kind)) kinds.set(kind, path);
    }
    expect([...kinds.keys()]).toContain('search-index/pagefind/part-1 .pf_meta');
    const kept: string[] = [];
    for (const [kind, path] of kinds) {
      if (/(?:^|\/)index\.html$/.test(path) || path === '404.html') continue;
      const answer = await ask(`/${encodeURI(path)}`);
      expect(answer.status, path).toBe(200);
      expect(answer.headers['cache-control'], path).toBe(HASHED.test(path) ? FOREVER : DEFAULT_CACHE_AS_IS);
      if (HASHED.test(path)) kept.push(kind);
      secure(answer);
    }
    expect(kept.sort()).toEqual([
      '_astro .css',
      '_astro .js',
      '_astro/worker .js',
      '_astro/writers .js',
      'release-parts .json',
      'search-index/pagefind .pf_meta',
      'search-index/pagefind/index .pf_index',
      'search-index/pagefind/part-1 .pf_index',
      'search-index/pagefind/part-1 .pf_meta',
    ]);
  });

  test('types that browsers insist on', async () => {
    const typeOf = async (path: string) => String((await ask(path)).headers['content-type']);
    expect(await typeOf(first('_astro', '.js'))).toMatch(/^(?:text|application)\/javascript/);
    expect(await typeOf(first('_astro', '.css'))).toMatch(/^text\/css/);
    expect(await typeOf('/data/cases.json')).toMatch(/^application\/json/);
    expect(await typeOf('/favicon.svg')).toMatch(/^image\/svg\+xml/);
    expect(await typeOf('/data/cases.csv')).toMatch(/^text\/csv; ?charset=utf-8$/i);
    expect(await typeOf('/data/catalogue.jsonld')).toMatch(/^application\/ld\+json/);
    expect(await typeOf('/index.md')).toMatch(/^text\/markdown; ?charset=utf-8$/i);
    expect(await typeOf('/.well-known/security.txt')).toMatch(/^text\/plain/);
    expect(await typeOf('/site.webmanifest')).toMatch(/^application\/manifest\+json/);
  });

  test('what was packed at the release is sent packed, to those who can unpack it', async () => {
    const plain = file('cases/index.html');
    const br = await ask('/cases/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.body).toEqual(file('cases/index.html.br'));
    expect(brotliDecompressSync(br.body)).toEqual(plain);
    expect(String(br.headers.vary ?? '').toLowerCase()).toContain('accept-encoding');
    expect(br.headers['content-type']).toMatch(/^text\/html/);
    const gz = await ask('/cases/', { 'accept-encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gz.body).toEqual(file('cases/index.html.gz'));
    expect(gunzipSync(gz.body)).toEqual(plain);
    const none = await ask('/cases/');
    expect(none.headers['content-encoding']).toBeUndefined();
    expect(none.body).toEqual(plain);
    secure(br);
  });

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask('/cases/');
    const again = await ask('/cases/', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect(again.headers['cache-control']).toBe(DEFAULT_CACHE_AS_IS);
  });

  test('an unknown address gets the site’s own page with 404, and the 404 is not kept', async () => {
    for (const path of ['/nowhere/', '/cases/nowhere/', '/_astro/nowhere.js', `${FORMER.to}index.html.br/`]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers['cache-control'], path).toBe(DEFAULT_CACHE_AS_IS);
      expect(answer.body.toString(), path).toContain('ページが見つかりません');
      secure(answer);
    }
  });

  test('a folder without its slash leads to the page, within the site', async () => {
    const answer = await ask('/cases');
    expect([301, 302, 308]).toContain(answer.status);
    expect(answer.headers.location).toMatch(/^(?:\/cases\/|cases\/)$/);
    const asked = await ask('/search?q=x&p=2');
    expect([301, 302, 308]).toContain(asked.status);
    expect(asked.headers.location).toMatch(/^(?:\/search\/|search\/)\?q=x&p=2$/);
    // Never to another host.
    for (const path of ['//search?q=x', '//cases'])
      expect(String((await ask(path)).headers.location ?? ''), path).not.toMatch(/^\/\//);
  });

  test('a page that moved is sent on for good; a withdrawn one is gone, with its own words', async () => {
    const moved = await ask(FORMER.from);
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toBe(FORMER.to);
    const gone = await ask(`/cases/${FORMER.withdrawn}/`);
    expect(gone.status).toBe(410);
    expect(gone.body.toString()).toContain('公開を取りやめました');
    expect(gone.headers['cache-control']).toBe(DEFAULT_CACHE_AS_IS);
    secure(gone);
  });

  test('every file that the browser may keep is sent, byte for byte', async () => {
    const { files } = checkRelease(JSON.parse(file('release.json').toString()));
    expect(files.length).toBeGreaterThan(100);
    for (const { path, hash } of files) {
      const { status, body } = await ask(encodeURI(path));
      expect(status, path).toBe(200);
      expect(createHash('sha256').update(body).digest('hex').slice(0, HASH_DIGITS), path).toBe(hash);
    }
  });

  test('the smoke check has nothing to tell', async () => {
    const of = expected(join(place().root, 'current'));
    const machine = { host: '127.0.0.1', port: place().port };
    // Both recipes of this test are for plain HTTP.
    const report = await smoke(new URL('http://localhost:4321'), { of, machine });
    expect(report.findings).toEqual([]);
    expect(report.requests).toBe(30);
  });

  test('files for the operator, hidden files and packed forms by name are not served', async () => {
    for (const path of [
      '/_headers',
      '/_redirects',
      '/_deploy/nginx-former.conf',
      '/.git/config',
      '/cases/index.html.br',
      '/cases/index.html.gz',
      '/../release.lock',
    ])
      expect((await ask(path)).status, path).toBeGreaterThanOrEqual(400);
  });
}

/** The same below `/bansou/`: every rule holds there, and nothing is served beside it. */
export function expectBelow(place: () => number, base: string): void {
  test(`below ${base}: pages, caching, the site’s own 404, and nothing of the operator’s`, async () => {
    const ask = (path: string) => get(place(), path);
    const page = await ask(`${base}cases/`);
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe(DEFAULT_CACHE_AS_IS);
    for (const [name, value] of SECURITY_HEADERS) expect(page.headers[name.toLowerCase()], name).toBe(value);
    const [, script] = /src="([^"]*\/_astro\/[^"]+)"/.exec(page.body.toString()) ?? [];
    const kept = await ask(script as string);
    expect([kept.status, kept.headers['cache-control']]).toEqual([200, FOREVER]);
    const packed = await get(place(), `${base}cases/`, { 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    const folder = await ask(`${base}cases`);
    expect(folder.headers.location).toMatch(new RegExp(`^(?:${base}cases/|cases/)$`));
    const missing = await ask(`${base}nowhere/`);
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toContain('ページが見つかりません');
    for (const path of ['_headers', '_deploy/nginx-former.conf', 'cases/index.html.br'])
      expect((await ask(base + path)).status, path).toBe(404);
    expect((await ask('/cases/')).status).toBe(404);
  });
}
