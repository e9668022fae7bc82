import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AskedSource } from '#core/schema/source-record.ts';
import { openContent } from '#node/content/open-content.ts';
import { writeSourceRecord } from '#node/content/source-record.ts';
import { askSource } from '#node/upkeep/ask-source.ts';
import { checkSources, endRun, sourceAddresses } from '#node/upkeep/check-sources.ts';
import { sourceSection } from '#node/upkeep/source-report.ts';
import { collectionFolder, FIXTURES, tempFolder } from '#support/content.ts';

let served = 0;
/** A page whose script and menu are others every time. */
const page = (words: string) =>
  `<!doctype html><title>題</title><script>let day = ${++served}</script><nav>${++served}</nav><p>${words}</p>`;
const LONG = 'この会社は、豆腐をつくる四代目の店である。'.repeat(30);
/** 「豆腐店のその後」 in Shift_JIS. */
const SJIS = Buffer.from('93a495958358826682cc82bb82cc8ce3', 'hex');
let words = LONG;
let times = 0;
let sent = 0;
let [here, most] = [0, 0];
const asked: string[] = [];

const PAGES: Record<string, (answer: ServerResponse) => void> = {
  '/robots.txt': (answer) => answer.end('User-agent: *\nDisallow: /secret\n'),
  '/there': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(page(words)),
  '/gone': (answer) => answer.writeHead(410).end(),
  '/missing': (answer) => answer.writeHead(404).end(),
  '/guarded': (answer) => answer.writeHead(403).end(),
  '/broken': (answer) => answer.writeHead(500).end(),
  '/moved': (answer) => answer.writeHead(301, { location: '/new/place' }).end(),
  '/new/place': (answer) => answer.end('new'),
  '/slash': (answer) => answer.writeHead(301, { location: '/slash/' }).end(),
  '/slash/': (answer) => answer.end('slash'),
  '/for-now': (answer) => answer.writeHead(302, { location: '/there' }).end(),
  '/round': (answer) => answer.writeHead(301, { location: '/round' }).end(),
  '/file': (answer) => answer.writeHead(301, { location: 'file:///etc/passwd' }).end(),
  '/secret': (answer) => answer.end('secret'),
  '/to-secret': (answer) => answer.writeHead(302, { location: '/secret' }).end(),
  '/tired': (answer) => answer.writeHead(times++ > 0 ? 200 : 404).end('tired'),
  '/sjis': (answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=Shift_JIS' }).end(SJIS),
  '/silent': (answer) => answer.destroy(),
  '/hangs': () => {},
  '/stops': (answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>はじめ');
  },
  '/huge': (answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    const part = Buffer.alloc(64 * 1024, 'あ');
    const more = () => {
      while (!answer.destroyed && sent < 300 * 1024 * 1024) {
        sent += part.length;
        if (!answer.write(part)) return void answer.once('drain', more);
      }
      answer.end();
    };
    more();
  },
};
const server = createServer(({ url = '' }, answer) => {
  asked.push(url);
  here += 1;
  most = Math.max(most, here);
  answer.once('close', () => {
    here -= 1;
  });
  (PAGES[url] ?? PAGES['/missing'])?.(answer);
});
let host = '';
const cache = process.env.CACHE_DIR;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  if (cache === undefined) delete process.env.CACHE_DIR;
  else process.env.CACHE_DIR = cache;
});
beforeEach(() => {
  process.env.CACHE_DIR = tempFolder();
  asked.length = 0;
});

const named = (...all: string[]) => new Map(all.map((path) => [host + path, { entries: ['cases/a'] }]));
const how = { pause: 0, local: true, patience: 500 };
const check = (paths: string[], date = '2026-12-01', before: AskedSource[] = []) =>
  checkSources(named(...paths), date, before, how);

it('tells apart what is there, gone, moved for good, and not known; one question at a time', async () => {
  const paths = Object.keys(PAGES).filter((path) => path !== '/robots.txt');
  most = 0;
  const found = await checkSources(named(...paths), '2026-12-01', [], { ...how, pause: 20 });
  const states = Object.fromEntries(found.map(({ url, state }) => [url.slice(host.length), state]));
  const unknown = [
    ...['/guarded', '/broken', '/round', '/file', '/secret', '/to-secret'],
    ...['/silent', '/hangs', '/stops'],
  ];
  const expected = {
    ...Object.fromEntries(paths.map((path) => [path, 'there'])),
    ...Object.fromEntries(unknown.map((path) => [path, 'unknown'])),
    '/gone': 'dead',
    '/missing': 'dead',
    '/moved': 'moved',
  };
  expect(states).toEqual(expected);
  expect(found.find(({ state }) => state === 'moved')?.to).toBe(`${host}/new/place`);
  expect(most).toBe(1);
  // The host was asked for its rules once; what it keeps from programs was never read.
  expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  expect(asked).not.toContain('/secret');
});

it('reads the beginning of 300 MB and lets the rest go; keeps at most 200 letters, in whatever letters they come', async () => {
  sent = 0;
  const [huge, sjis, there] = await check(['/huge', '/sjis', '/there']);
  expect(sent).toBeLessThan(16 * 1024 * 1024);
  expect([huge?.state, huge?.quote?.length]).toEqual(['there', 200]);
  expect(sjis?.quote).toBe(new TextDecoder('shift_jis').decode(SJIS));
  expect(sjis?.quote).toContain('その後');
  expect(LONG.startsWith(there?.quote ?? '?')).toBe(true);
  expect(there?.quote).toHaveLength(200);
});

it('a page has changed when the passage kept is gone, and stays so until somebody compared the case', async () => {
  words = LONG;
  const [first] = await check(['/there']);
  const before = first ? [first] : [];
  // Scripts and menus are others every time: that is no change.
  endRun();
  expect(await check(['/there'], '2027-01-01', before)).toMatchObject([
    { state: 'there', seen: '2027-01-01' },
  ]);
  words = `${LONG}追記。`;
  endRun();
  expect(await check(['/there'], '2027-01-02', before)).toMatchObject([{ state: 'there' }]);
  words = 'この記事の公開は終わりました。';
  endRun();
  const changed = await check(['/there'], '2027-02-01', before);
  expect(changed).toMatchObject([
    { state: 'changed', seen: '2026-12-01', quote: first?.quote, hash: first?.hash },
  ]);
  endRun();
  expect(await check(['/there'], '2027-03-01', changed)).toMatchObject([{ state: 'changed' }]);
  endRun();
  const compared = new Map([[`${host}/there`, { entries: ['cases/a'], reviewed: '2027-03-02' }]]);
  const [taken] = await checkSources(compared, '2027-04-01', changed, how);
  expect(taken).toMatchObject({ state: 'there', seen: '2027-04-01', quote: words });
});

it('goes on where a run of the same day broke off', async () => {
  const paths = ['/there', '/gone', '/slash'];
  await check(paths.slice(0, 2));
  appendFileSync(join(process.env.CACHE_DIR ?? '', 'sources-run.jsonl'), '{"url":"ha');
  asked.length = 0;
  expect((await check(paths)).map(({ state }) => state)).toEqual(['there', 'dead', 'there']);
  expect(asked).toEqual(['/robots.txt', '/slash', '/slash/']);
  asked.length = 0;
  await check(paths.slice(0, 1), '2026-12-02');
  expect(asked).toContain('/there');
});

it('asks nothing of this machine or its network', async () => {
  expect(await askSource(`${host}/there`)).toMatchObject({ state: 'unknown' });
  expect(asked).toEqual([]);
});

it('takes the sources of what is published; what is on record is told, and read again', async () => {
  const all = sourceAddresses(await openContent(FIXTURES));
  expect(all.size).toBeGreaterThan(0);
  for (const [url, { entries }] of all) {
    expect(URL.canParse(url)).toBe(true);
    for (const entry of entries) expect(entry).toMatch(/^(?:cases|knowhow)\/[a-z0-9-]+$/);
  }
  const folder = collectionFolder();
  const content = await openContent(folder);
  expect(sourceSection(content, '2026-12-01')).toEqual([]);
  const [one, two, three, four] = ['a', 'b', 'c', 'd'].map((path) => `https://www.example.go.jp/${path}`) as [
    string,
    string,
    string,
    string,
  ];
  const asked = '2026-12-01';
  writeSourceRecord(folder, [
    { url: one, asked, state: 'dead', why: '404' },
    { url: two, asked, state: 'changed', quote: '前にあった: #文「」\n二行め' },
    { url: three, asked, state: 'unknown', why: '403' },
  ]);
  const again = await openContent(folder);
  expect(again.findings).toEqual(content.findings);
  const cases = again.cases.slice(0, 1).map((entry) => ({
    ...entry,
    data: {
      ...entry.data,
      publication: 'published' as const,
      sources: [one, two, three, four].map((url) => ({ title: '資料', publisher: '町', url })),
    },
  }));
  const at = cases[0]?.file.replace('/index.mdx', '');
  const [section] = sourceSection({ cases, knowhow: [], sourceRecord: again.sourceRecord }, '2027-03-01');
  expect(section?.todo).toBe(true);
  expect(section?.lines).toEqual([
    `消えた  ${one}（404）  ${at}`,
    '  → 国立国会図書館の保存庫（https://warp.ndl.go.jp/）で、このアドレスを探してみてください',
    `変わった  ${two}  ${at}`,
    '  前にあった文が見当たりません: 前にあった: #文「」\n二行め',
    '1件は、置き場所が答えないか断っていて、分かりませんでした',
    '1件は、まだ聞いていません',
    '二か月より前の結果です。npm run sources で調べ直してください',
  ]);
  expect(readFileSync(join(folder, 'sources.yaml'), 'utf8')).toMatch(/^# npm run sources/);
});
