import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { facetValues } from '#core/finder/facets.ts';
import type { BulkDocument } from '#node/open-data/bulk-export.ts';
import { allCases, allKnowhow, isPublished, taxonomies } from '#support/library.ts';

const published = allCases.filter(isPublished);

const out = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const command = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/export-bulk.ts', '--out', out, ...args], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://cases.example', BASE_PATH: '/bansou/' },
  });

test('the export, parsed back, is every published case and article with its facets, and fits the mapping', () => {
  writeFileSync(join(out, 'bulk-0009.ndjson'), 'of an export before');
  const { status, stderr, stdout } = command('--index', 'trial');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const articles = allKnowhow.filter(isPublished);
  expect(stdout).toContain(`${published.length + articles.length}件`);
  expect(readdirSync(out).sort()).toEqual(['bulk-0001.ndjson', 'mapping.json']);
  const lines = readFileSync(join(out, 'bulk-0001.ndjson'), 'utf8').trim().split('\n');
  const documents = lines.filter((_, at) => at % 2).map((line) => JSON.parse(line) as BulkDocument);
  const actions = lines.filter((_, at) => at % 2 === 0).map((line) => JSON.parse(line) as object);
  expect(actions).toEqual(documents.map(({ id }) => ({ index: { _index: 'trial', _id: id } })));
  expect(documents.map(({ id }) => id)).toEqual([
    ...published.map(({ slug }) => `case/${slug}`),
    ...articles.map(({ slug }) => `knowhow/${slug}`),
  ]);
  const byId = new Map(documents.map((one) => [one.id, one]));
  for (const { slug, data, letters } of published) {
    const one = byId.get(`case/${slug}`);
    expect(one?.url).toBe(`https://cases.example/bansou/cases/${slug}/`);
    expect([one?.title, one?.company, one?.publishedAt]).toEqual([
      data.title,
      data.company.name,
      data.publishedAt,
    ]);
    const facets = Object.entries(facetValues(data, taxonomies, letters)).filter(([, ids]) => ids.length);
    expect(one?.facets).toEqual(Object.fromEntries(facets));
    for (const lesson of data.lessons ?? []) expect(one?.body).toContain(lesson);
  }
  const { mappings } = JSON.parse(readFileSync(join(out, 'mapping.json'), 'utf8')) as {
    mappings: { properties: Record<string, { properties?: object }> };
  };
  for (const one of documents) {
    for (const field of Object.keys(one)) expect(mappings.properties).toHaveProperty(field);
    for (const facet of Object.keys(one.facets))
      expect(mappings.properties.facets?.properties).toHaveProperty(facet);
  }
});

test('a name that no server takes is refused in words', () => {
  const { status, stderr } = command('--index', 'Bansou 1');
  expect(status).toBe(2);
  expect(stderr).toContain('--index');
});
