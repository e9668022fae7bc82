import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { todayInJapan } from '#core/format/today.ts';
import { openContent } from '#node/content/open-content.ts';
import { checkSources, keepSourceReport, sourceAddresses } from '#node/upkeep/check-sources.ts';
import { sourceSection } from '#node/upkeep/source-report.ts';
import { FIXTURES, tempFolder } from '#support/content.ts';

let times = 0;
/** What the host answers: a status, where it sends, or nothing at all. */
const ANSWERS: Record<string, { status: number; location?: string } | undefined> = {
  '/there': { status: 200 },
  '/gone': { status: 410 },
  '/missing': { status: 404 },
  '/guarded': { status: 403 },
  '/broken': { status: 500 },
  '/moved': { status: 301, location: '/new/place' },
  '/new/place': { status: 200 },
  '/slash': { status: 301, location: '/slash/' },
  '/slash/': { status: 200 },
  '/for-now': { status: 302, location: '/there' },
  '/round': { status: 301, location: '/round' },
  '/file': { status: 301, location: 'file:///etc/passwd' },
};
const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (request.url === '/tired' && times++ > 0) return void response.writeHead(200).end();
  if (request.url === '/tired') return void response.writeHead(404).end();
  if (!answer) return void request.socket.destroy();
  const { status, location } = answer;
  response.writeHead(status, location ? { location } : {}).end('text');
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('tells apart what is there, gone, moved for good, and not known', async () => {
  const paths = [...Object.keys(ANSWERS), '/silent', '/tired'];
  const addresses = new Map(paths.map((path) => [host + path, ['cases/a']]));
  const { found, checked } = await checkSources(addresses, '2026-12-01', { pause: 0, local: true });
  expect(checked).toBe(paths.length);
  const at = found.map(({ url, state, to = '' }) => [url.slice(host.length), state, to.slice(host.length)]);
  expect(at).toEqual([
    ['/gone', 'dead', ''],
    ['/missing', 'dead', ''],
    ['/guarded', 'unknown', ''],
    ['/broken', 'unknown', ''],
    ['/moved', 'moved', '/new/place'],
    ['/round', 'unknown', ''],
    ['/file', 'unknown', ''],
    ['/silent', 'unknown', ''],
  ]);
});

it('asks nothing of this machine or its network', async () => {
  const { found } = await checkSources(new Map([[`${host}/there`, ['cases/a']]]), '2026-12-01', { pause: 0 });
  expect(found).toMatchObject([{ state: 'unknown' }]);
});

it('takes the sources of what is published, and its report is read again', async () => {
  const all = sourceAddresses(await openContent(FIXTURES));
  expect(all.size).toBeGreaterThan(0);
  for (const [url, entries] of all) {
    expect(URL.canParse(url)).toBe(true);
    for (const entry of entries) expect(entry).toMatch(/^(?:cases|knowhow)\/[a-z0-9-]+$/);
  }
  const before = process.env.CACHE_DIR;
  process.env.CACHE_DIR = tempFolder();
  try {
    expect(sourceSection(todayInJapan())).toEqual([]);
    const found = [
      { url: 'https://a.test/', state: 'dead' as const, why: '404', entries: ['cases/a'] },
      { url: 'https://b.test/', state: 'unknown' as const, why: '403', entries: ['cases/b'] },
    ];
    keepSourceReport({ date: '2026-12-01', checked: 5, found });
    const [section] = sourceSection('2027-03-01');
    expect(section?.todo).toBe(true);
    expect(section?.lines).toEqual([
      'なくなった  https://a.test/（404）  cases/a',
      '1件は、置き場所が答えず、分かりませんでした',
      '二か月より前の結果です。npm run sources で調べ直してください',
    ]);
  } finally {
    if (before === undefined) delete process.env.CACHE_DIR;
    else process.env.CACHE_DIR = before;
  }
});
