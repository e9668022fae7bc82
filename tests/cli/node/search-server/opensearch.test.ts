import type { API } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READ_ANSWER } from '#core/search/server-answers.ts';
import { serverRecords } from '#core/search/server-record.ts';
import { importRecords, type SearchStore } from '#node/search-server/import-records.ts';
import { openSearchStore } from '#node/search-server/opensearch.ts';
import { openSearchQuestion } from '#node/search-server/opensearch-query.ts';
import { startTwin } from '#support/opensearch/server.ts';
import type { OpenSearchTwin } from '#support/opensearch/twin.ts';

const records = serverRecords(
  ['帳簿の見える化', '社長との対話', '後継ぎと話す'].map((title, at) => ({
    id: `case/t${at}`,
    kind: 'case',
    url: `/t${at}/`,
    title,
    tags: ['経営'],
    sections: [
      { anchor: 'a', heading: '', text: '相談のきっかけ', zone: 'asked' },
      { anchor: 'b', heading: '経過', text: `${title}から始めた。${title}を続けた。` },
    ],
  })),
);
let address = '';
let twin: OpenSearchTwin;
let store: SearchStore;
let stop: () => Promise<void>;
beforeAll(async () => {
  const started = await startTwin();
  ({ twin, stop } = started);
  address = `http://127.0.0.1:${started.port}`;
  store = await openSearchStore(address, '見本');
});
afterAll(() => stop());

test('a page of which a part is missing is sent again; only then has the build its alias', async () => {
  await expect(
    importRecords({ ...store, finish: () => Promise.reject(new Error('gone')) }, 'a1a1a1a1a1a1', records),
  ).rejects.toThrow('gone');
  const index = twin.indices.get('bansou-pages-a1a1a1a1a1a1');
  expect(index?.documents.delete('body/case/t1')).toBe(true);
  expect([...(index?.aliases ?? [])]).toEqual([]);
  expect(await importRecords(store, 'a1a1a1a1a1a1', records)).toMatchObject({ sent: 1, known: 2 });
  expect([...(index?.aliases ?? [])]).toEqual(['bansou-whole-a1a1a1a1a1a1']);
  expect(index?.documents.get('title/case/t1')?.source).toMatchObject({ page: 'case/t1', zone: 'title' });
});

test('a server that answers otherwise than the files keeps the build before', async () => {
  const other: SearchStore = {
    ...store,
    ask: async (build, terms) => (await store.ask(build, terms)).map((page) => ({ ...page, opens: false })),
  };
  await expect(importRecords(other, 'b2b2b2b2b2b2', records)).rejects.toThrow('入れたページと合いません');
  expect(await store.builds()).toEqual(['a1a1a1a1a1a1']);
  expect(await importRecords(store, 'b2b2b2b2b2b2', records)).toMatchObject({ sent: 0, known: 3 });
  expect(await store.builds()).toEqual(['a1a1a1a1a1a1', 'b2b2b2b2b2b2']);
});

test('a site leaves the builds of another alone, on the same server', async () => {
  const next = await openSearchStore(address, 'となり');
  expect(await next.builds()).toEqual([]);
  for (const build of ['c3c3c3c3c3c3', 'd4d4d4d4d4d4', 'e5e5e5e5e5e5'])
    await importRecords(next, build, records.slice(1));
  expect(await next.builds()).toEqual(['d4d4d4d4d4d4', 'e5e5e5e5e5e5']);
  expect(await store.builds()).toEqual(['a1a1a1a1a1a1', 'b2b2b2b2b2b2']);
  expect(await store.ids('b2b2b2b2b2b2')).toHaveLength(3);
});

test('what the server does not take, or cannot be asked, is told with its reason', async () => {
  const index = twin.indices.get('bansou-pages-b2b2b2b2b2b2');
  const { relative: _, ...fewer } = index?.fields ?? {};
  if (index) index.fields = fewer;
  await expect(store.load('b2b2b2b2b2b2', records.slice(0, 1))).rejects.toThrow(
    /入ったのは \d件のうち 0件でした: \[relative\] is not allowed/,
  );
  await expect(store.ids('cccccccccccc')).rejects.toThrow('no such index [bansou-pages-cccccccccccc]');
  await expect(openSearchStore('http://127.0.0.1:9', '見本')).rejects.toThrow(
    '検索サーバー http://127.0.0.1:9 に届きません',
  );
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(openSearchStore(address, '見本', () => Promise.reject(missing))).rejects.toThrow(
    'npm ci --include=dev',
  );
});

test('the question of the recipes is one that the description of the API has', () => {
  const { pathname, searchParams } = new URL(
    openSearchQuestion('0123456789ab', '000aa3-0aa3bb'),
    'http://h.invalid',
  );
  const [, index, ...action] = pathname.split('/');
  const body: API.SearchTemplate_RequestBody = {
    id: 'bansou-question',
    params: { terms: '000aa3-0aa3bb' },
  };
  const described: API.SearchTemplate_Request = {
    index: 'bansou-whole-0123456789ab',
    source: JSON.stringify(body),
    filter_path: 'timed_out,_shards.failed,hits.hits._id,hits.hits._score,hits.hits.fields',
    body,
  };
  // Asked of a web server, the body stands in `source`; its type is told by a parameter that the documentation of all
  // parameters has, the description not.
  const { body: _, ...given } = described;
  const { source_content_type: type, ...rest } = Object.fromEntries(searchParams);
  expect(type).toBe('application/json');
  expect({ index, ...rest }).toEqual(given);
  expect(action).toEqual(['_search', 'template']);
});

const answer = (hit: object, more: object = {}) => ({
  timed_out: false,
  _shards: { failed: 0 },
  hits: { hits: [{ _id: 'title/case/a', _score: 8192, fields: { relative: [1] }, ...hit }] },
  ...more,
});

test('an answer tells how often and where; one of two terms counts twice, and the beginning once for three', () => {
  const [page] = READ_ANSWER.opensearch(answer({ _score: 3 * 8192 + 3 }), 2);
  expect(page).toMatchObject({ id: 'case/a', opens: true, relative: 1 });
  expect(page?.times).toEqual({ title: 3, label: 0, asked: 0, subject: 0, body: 0, meta: 0 });
  expect(READ_ANSWER.opensearch({ timed_out: false, _shards: { failed: 0 } }, 2)).toEqual([]);
});

test.each<[string, unknown]>([
  ['came too late to be whole', answer({}, { timed_out: true })],
  ['lacks a part of the index', answer({}, { _shards: { failed: 1 } })],
  ['does not count a score for each term', answer({ _score: 4096 })],
  ['counts in fractions', answer({ _score: 8192.5 })],
  ['opens where there is no title', answer({ _id: 'body/case/a', _score: 8195 })],
  ['is of a zone that there is none of', answer({ _id: 'x/case/a' })],
  ['has no id', answer({ _id: undefined })],
  ['has no length', answer({ fields: {} })],
  ['is none', null],
  ['is a refusal', { error: { reason: 'no such index' }, status: 404 }],
  ['has a list of something else', { ...answer({}), hits: { hits: 'x' } }],
])('an answer that %s is not taken', (_what, given) => {
  expect(() => READ_ANSWER.opensearch(given, 2)).toThrow(/OpenSearch|length/);
});
