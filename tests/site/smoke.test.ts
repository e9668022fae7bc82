import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { expected } from '#node/smoke/live-site.ts';
import { type SmokeReport, smoke } from '#node/smoke/smoke.ts';
import { FORMER } from '#support/former-content.ts';
import { type Draft, liveHost } from '#support/live-host.ts';
import { BASE_SITE, FORMER_SITE, readJson } from '#support/site.ts';

/** The address that the site was built for. */
const SITE = 'http://localhost:4321';
const FORMER_ADDRESSES = { moved: { [FORMER.from]: FORMER.to }, gone: [`/cases/${FORMER.withdrawn}/`] };

async function command(args: string[]): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['scripts/smoke.ts', ...args], { stdio: 'pipe' });
  let [out, said] = ['', ''];
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  const [code] = await once(child, 'close');
  return { code, out, said };
}

/** A look at a host of the test's own. */
async function smokeOf(spoil?: (draft: Draft) => Draft | undefined): Promise<SmokeReport> {
  const host = await liveHost(FORMER_SITE.folder, FORMER_ADDRESSES, spoil);
  try {
    const machine = { host: '127.0.0.1', port: host.port };
    return await smoke(new URL(SITE), { of: expected(FORMER_SITE.folder), machine });
  } finally {
    await host.close();
  }
}

const faultsOf = ({ findings }: SmokeReport) => findings.filter(({ severity }) => severity === 'error');

const withHeader = (draft: Draft, name: string, value: string) => ({
  ...draft,
  headers: { ...draft.headers, [name]: value },
});

/** Hosts that are set up wrongly, each with the topic that tells it and the address where it is told. */
const BAD: [what: string, topic: string, where: string, spoil: (draft: Draft) => Draft | undefined][] = [
  [
    'no policy',
    'security',
    '/',
    (draft) => {
      delete draft.headers['Content-Security-Policy'];
      return draft;
    },
  ],
  ['pages kept for an hour', 'cache', '/', (draft) => withHeader(draft, 'cache-control', 'max-age=3600')],
  [
    'a worker kept for an hour',
    'cache',
    '/sw.js',
    (draft) => (draft.path === '/sw.js' ? withHeader(draft, 'cache-control', 'max-age=3600') : draft),
  ],
  [
    'a 404 kept for a year',
    'cache',
    '/_astro/nowhere-smoke.js',
    (draft) => (draft.status === 404 ? withHeader(draft, 'cache-control', 'max-age=31536000') : draft),
  ],
  [
    'every address answers with a page',
    'not-found',
    '/nowhere-smoke/',
    (draft) => (draft.status === 404 ? { ...draft, status: 200 } : draft),
  ],
  [
    'a 404 page of its own',
    'not-found',
    '/nowhere-smoke/',
    (draft) => (draft.status === 404 ? { ...draft, body: Buffer.from('Not Found') } : draft),
  ],
  ['nothing packed', 'compression', '/', (draft) => ({ ...draft, coding: undefined })],
  [
    'packed twice',
    'compression',
    '/',
    (draft) => (draft.coding && draft.path === '/' ? { ...draft, body: gzipSync(draft.body) } : draft),
  ],
  [
    'a coding that is not what it says',
    'compression',
    '/',
    (draft) =>
      draft.coding && draft.path === '/'
        ? withHeader({ ...draft, coding: undefined }, 'content-encoding', 'br')
        : draft,
  ],
  [
    'an edge that puts a script in',
    'edge',
    '/',
    (draft) =>
      draft.path === '/' && draft.status === 200
        ? { ...draft, body: Buffer.from(`${draft.body}<script src="/edge.js"></script>`) }
        : draft,
  ],
  [
    'the worker of another release',
    'release',
    '/sw.js',
    (draft) => (draft.path === '/sw.js' ? { ...draft, body: Buffer.from('self.x = 1;') } : draft),
  ],
  [
    'a list for browsers that lags behind',
    'release',
    '/release-parts.json',
    (draft) => (draft.path === '/release-parts.json' ? { ...draft, body: Buffer.from('{}') } : draft),
  ],
  [
    'an index that is unpacked on the way',
    'index',
    '.pf_meta',
    (draft) => (draft.path.endsWith('.pf_meta') ? withHeader(draft, 'content-encoding', 'gzip') : draft),
  ],
  [
    'half a copy',
    'index',
    '.pf_index',
    (draft) => (draft.path.endsWith('.pf_index') ? { ...draft, status: 404 } : draft),
  ],
  [
    'no slash put on',
    'slash',
    '/search?q=smoke',
    (draft) => (draft.status === 301 && draft.path === '/search' ? { ...draft, status: 404 } : draft),
  ],
  [
    'a query that is lost',
    'slash',
    '/search?q=smoke',
    (draft) => (draft.path === '/search' ? withHeader(draft, 'location', '/search/') : draft),
  ],
  [
    'old addresses forgotten',
    'moved',
    FORMER.from,
    (draft) => (draft.path === FORMER.from ? { ...draft, status: 404 } : draft),
  ],
  [
    'a withdrawn page that answers 200',
    'gone',
    `/cases/${FORMER.withdrawn}/`,
    (draft) => (draft.status === 410 ? { ...draft, status: 200 } : draft),
  ],
  [
    'a withdrawn page that is read again',
    'release',
    `/cases/${FORMER.withdrawn}/`,
    (draft) => (draft.status === 410 ? { ...draft, status: 200, body: Buffer.from('全文') } : draft),
  ],
  [
    'scripts as plain text',
    'types',
    '.js',
    (draft) =>
      draft.path.endsWith('.js') ? withHeader(draft, 'content-type', 'text/plain; charset=utf-8') : draft,
  ],
  [
    'files of the operator',
    'operator',
    '/_headers',
    (draft) => (draft.path === '/_headers' ? { ...draft, status: 200 } : draft),
  ],
  ['a line that breaks off', 'release', '/sw.js', (draft) => (draft.path === '/sw.js' ? undefined : draft)],
];

test('a host as the recipes make it has nothing to be told, with thirty requests', async () => {
  const report = await smokeOf();
  expect(report.findings).toEqual([]);
  expect(report.release).toBe(readJson<{ release: string }>(FORMER_SITE, 'release.json').release);
  expect(report.requests).toBe(30);
});

test.each(BAD)('a host with %s fails: %s', async (_what, topic, where, spoil) => {
  const report = await smokeOf(spoil);
  expect(faultsOf(report).map((one) => `${one.topic} ${one.where.slice(SITE.length)}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${topic} .*${where.replaceAll(/[.?/]/g, '\\$&')}$`)),
  );
  for (const one of report.findings) {
    expect(one.mend).toMatch(/ください$/);
    expect(one.allowed).not.toBe('');
  }
  expect(report.requests).toBeLessThanOrEqual(30);
});

test('a host that cannot set headers is told what it is, and does not fail for it', async () => {
  const report = await smokeOf((draft) => {
    if (draft.status === 410) draft.status = 200;
    const headers: Record<string, string> = { server: 'GitHub.com', 'cache-control': 'max-age=600' };
    for (const name of ['content-type', 'location', 'etag', 'content-encoding', 'vary'])
      if (draft.headers[name]) headers[name] = draft.headers[name];
    return { ...draft, headers };
  });
  expect(report.host).toBe('github-pages');
  expect(report.findings.map(({ topic }) => topic)).toEqual(
    expect.arrayContaining(['security', 'cache', 'gone']),
  );
  expect(faultsOf(report)).toEqual([]);
});

test('the command ends with 1 for a fault, 0 without, and shows each on a line', async () => {
  const host = await liveHost(FORMER_SITE.folder, FORMER_ADDRESSES);
  const at = ['--at', `127.0.0.1:${host.port}`];
  const good = await command([SITE, ...at]);
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('誤り 0、注意 0') });
  const other = await command([SITE, ...at, '--of', BASE_SITE.folder]);
  expect(other.code).toBe(1);
  expect(other.out).toMatch(
    /^誤り {2}http:\/\/localhost:4321\/release\.json {2}公開されている版は .+（正しくは、.+）。.+ {2}\[release\]$/m,
  );
  await host.close();
});

test('what cannot be asked is said, and what was asked wrongly', async () => {
  const host = await liveHost(FORMER_SITE.folder, FORMER_ADDRESSES);
  await host.close();
  expect(await command([SITE, '--at', `127.0.0.1:${host.port}`])).toMatchObject({
    code: 3,
    said: expect.stringContaining('が答えません'),
  });
  for (const args of [[], ['example.org'], [SITE, '--host', 'apache'], [SITE, '--at', 'there']])
    expect(await command(args)).toMatchObject({ code: 2, said: expect.stringContaining('使い方') });
  const wrong = await command([SITE, '--of', 'tests']);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('release.json がありません') });
});
