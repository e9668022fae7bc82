import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SearchClient } from '#core/search/client.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import { SERVER_ENGINES, type ServerEngine } from '#core/search/server-engines.ts';
import { serverRecords } from '#core/search/server-record.ts';
import { buildSearch } from '#node/search-index/build-search.ts';
import { openFolder } from '#node/search-index/open-folder.ts';
import { readBuiltSearch } from '#node/search-server/built-search.ts';
import { importRecords } from '#node/search-server/import-records.ts';
import { openSearchStore } from '#node/search-server/opensearch.ts';
import { openSearchQuestion } from '#node/search-server/opensearch-query.ts';
import { startTwin } from '#support/opensearch/server.ts';
import { often, SEED } from '#support/seed.ts';
import { servedFolder } from '#support/served-folder.ts';
import { groongaAnswer } from '#support/term-server.ts';

const WORDS = [
  '東京都',
  '京都',
  '経営',
  '対話',
  '対話対話',
  'DX',
  '金沢',
  '社長',
  '承継',
  'あああ',
  '、',
  'の',
  'を',
  'です。',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(''));
const page = fc.record({
  title: text,
  tags: fc.array(text, { maxLength: 2 }),
  asked: text,
  body: fc.array(text, { minLength: 1, maxLength: 4 }),
  sources: fc.option(text, { nil: undefined }),
});
const documents: SearchDocument[] = fc
  .sample(page, { numRuns: 24, seed: SEED })
  .map(({ title, tags, asked, body, sources }, at) => ({
    id: `${at % 3 ? 'case' : 'knowhow'}/t${at}`,
    kind: at % 3 ? 'case' : 'knowhow',
    url: `/t${at}/`,
    title,
    tags,
    sections: [
      { anchor: 'asked', heading: '', text: asked, zone: 'asked' },
      ...body.map((one, place) => ({ anchor: `b${place}`, heading: '見出し', text: one })),
      ...(sources ? [{ anchor: 's', heading: '出典', text: sources, zone: 'meta' as const }] : []),
    ],
  }));

const work = mkdtempSync(join(tmpdir(), 'server-index-'));
const folder = join(work, 'site/search-index');
const SERVER = 'https://host.invalid/search-server/';
let files: SearchClient;
let build = '';
/** What the server does with a question; and the questions that came. */
let answer: (terms: string) => Response | Promise<Response>;
const asked: string[] = [];
const opened: SearchClient[] = [];

beforeAll(async () => {
  await buildSearch({ documents, outDir: folder, synonyms: { entries: [] } });
  build = readBuiltSearch(join(work, 'site')).build;
  files = openFolder(folder);
  opened.push(files);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const address = String(input);
    expect(address.startsWith(`${SERVER}${build}/`)).toBe(true);
    asked.push(address.slice(SERVER.length + build.length + 1));
    init?.signal?.throwIfAborted();
    const late = new Promise<Response>((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    );
    return Promise.race([answer(asked.at(-1) as string), late]);
  });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  for (const client of opened) await client.close();
  rmSync(work, { recursive: true, force: true });
});

function served(patience = 2000, engine: ServerEngine = 'groonga'): SearchClient {
  const client = servedFolder(folder, { engine, address: SERVER, patience });
  opened.push(client);
  return client;
}
const holds = (pages: typeof documents) => (terms: string) =>
  Response.json(groongaAnswer(serverRecords(pages), terms));
/** Servers of each kind with the pages in them; an OpenSearch has got them by the import itself. */
const SERVERS: Record<ServerEngine, () => Promise<(terms: string) => Response>> = {
  groonga: async () => holds(documents),
  async opensearch() {
    const { twin, port, stop } = await startTwin();
    await importRecords(
      await openSearchStore(`http://127.0.0.1:${port}`, '見本'),
      build,
      serverRecords(documents),
    );
    await stop();
    return (terms) => {
      const { status, body } = twin.ask('GET', openSearchQuestion(build, terms));
      return Response.json(body, { status });
    };
  },
};
const TOLD = '検索サーバーから答えがなかったので、お使いのブラウザーの中で探しました。';
const ranked = async (client: SearchClient, query: string) => {
  const { hits, withoutServer, interpretation } = await client.search(query);
  return { withoutServer, interpretation, hits: hits.map(({ id, tier, lacks }) => ({ id, tier, lacks })) };
};

test.each(SERVER_ENGINES)('%s with the pages ranks as the files do, whatever is asked', async (engine) => {
  answer = await SERVERS[engine]();
  asked.length = 0;
  const client = served(2000, engine);
  const query = fc
    .array(
      fc.oneof(fc.constantFrom(...WORDS), text, fc.constantFrom('"京都"', '京', '経営 対話', 'ない言葉')),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((words) => words.join(' ').slice(0, 60));
  await fc.assert(
    fc.asyncProperty(query, async (words) => {
      expect(await ranked(client, words), words).toEqual(await ranked(files, words));
    }),
    { numRuns: often(30, 60), seed: SEED },
  );
  expect(asked.length).toBeGreaterThan(30);
  for (const terms of asked) expect(terms).toMatch(/^[0-9a-z]+(?:-[0-9a-z]+)*$/);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['is not there', () => Promise.reject(new TypeError('fetch failed'))],
  ['answers too late', () => new Promise(() => {})],
  ['answers an error', () => new Response('', { status: 502 })],
  ['has another build', () => Response.json([[-22, 0, 0, 'invalid name']], { status: 400 })],
  ['says something else', () => new Response('<!doctype html>')],
  ['reports a fault', () => Response.json({ header: { return_code: -22 }, body: {} })],
])('a server that %s: the files answer, it is said, and it is not asked again', async (_what, silent) => {
  answer = silent;
  asked.length = 0;
  const client = served(60);
  const [first, second] = await Promise.all([ranked(client, '対話'), ranked(client, '社長')]);
  expect(first).toEqual({ ...(await ranked(files, '対話')), withoutServer: TOLD });
  expect(second).toEqual({ ...(await ranked(files, '社長')), withoutServer: TOLD });
  expect(asked.length).toBeGreaterThan(0);
  const before = asked.length;
  expect((await ranked(client, '承継')).withoutServer).toBe(TOLD);
  expect(asked.length).toBe(before);
});

test('a page that this site no longer has is never shown, though the server still holds it', async () => {
  const strange = { ...(documents[0] as SearchDocument), id: 'case/withdrawn' };
  answer = holds([...documents, strange]);
  const { hits } = await ranked(served(), documents[0]?.title.slice(0, 2) ?? '');
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.map(({ id }) => id)).not.toContain('case/withdrawn');
});
