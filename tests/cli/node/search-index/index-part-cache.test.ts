import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchDocument } from '#core/search/search-document.ts';
import { buildSearch } from '#node/search-index/build-search.ts';
import { indexPartCache } from '#node/search-index/index-part-cache.ts';
import { shareOut, wordsPerFile } from '#node/search-index/index-parts.ts';

const documents: SearchDocument[] = Array.from({ length: 12 }, (_, at) => ({
  id: `case/kept-${at}`,
  kind: 'case',
  url: `/cases/kept-${at}/`,
  title: `残しておく事例 ${at}`,
  tags: [],
  sections: [{ anchor: null, heading: '', text: `社長と${at}回話し、課題を設定した。` }],
}));
const SHARES = { pagesPerPart: 4 };
const changed = documents.map((one, at) =>
  at === 5
    ? { ...one, sections: [{ anchor: null, heading: '', text: '後継者が自ら計画を書き直した。' }] }
    : one,
);

let folder: string;
/** Every file of an index that nothing was kept for. */
let cold: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  cold = await build(documents);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Builds, and gives every file that came out. */
async function build(pages: readonly SearchDocument[], keep?: { folder: string; version: string }) {
  const outDir = join(folder, 'out');
  await buildSearch({
    documents: pages,
    outDir,
    synonyms: { entries: [] },
    ...SHARES,
    ...(keep && { keep }),
  });
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(name, 'base64')] as const));
  return Object.fromEntries(texts);
}

test('a page stays in its part, whatever comes, goes or changes beside it', () => {
  const idsOf = (pages: readonly SearchDocument[]) =>
    shareOut(pages, 4).map((part) => part.map(({ id }) => id));
  const all = idsOf(documents);
  expect(all.length).toBeGreaterThan(1);
  expect(all.flat().sort()).toEqual(documents.map(({ id }) => id).sort());
  expect(idsOf(changed)).toEqual(all);
  // One page less, and still as many parts: three of the four pages' worth remain in the last.
  expect(idsOf(documents.slice(0, -1))).toEqual(
    all.map((part) => part.filter((id) => id !== documents.at(-1)?.id)).filter((part) => part.length),
  );
});

test('a search is asked of few parts, none larger than the indexer bears, and their files stay few', () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...(documents[0] as SearchDocument),
      id: `case/${at}`,
      sections: [{ anchor: null, heading: '', text: 'あ'.repeat(2800) }],
    }));
  const charactersOf = (part: readonly SearchDocument[]) => part.length * 2800;
  for (const [count, most, words] of [
    [300, 1, 1000],
    [1000, 3, 3000],
    [2000, 4, 3000],
    [3300, 4, 6000],
    [8000, 9, 6000],
  ] as const) {
    const parts = shareOut(pages(count));
    expect(parts.length, `${count}`).toBeLessThanOrEqual(most);
    expect(Math.max(...parts.map(charactersOf)), `${count}`).toBeLessThan(2_900_000);
    expect(wordsPerFile(pages(count)), `${count}`).toBe(words);
  }
});

test('kept parts give the same bytes as new ones; only the part of a changed page is made anew', async () => {
  const keep = { folder: join(folder, 'store'), version: '1' };
  const parts = shareOut(documents, 4).length;
  expect(await build(documents, keep)).toEqual(cold);
  const first = await readdir(keep.folder);
  expect(first).toHaveLength(parts);
  expect(await build(documents, keep)).toEqual(cold);
  expect(await readdir(keep.folder)).toEqual(first);
  expect(await build(changed, keep)).toEqual(await build(changed));
  expect(await readdir(keep.folder)).toHaveLength(parts + 1);
});

test('parts of other programs do not count, and what is damaged is made anew', async () => {
  const keep = { folder: join(folder, 'other'), version: '1' };
  await build(documents, keep);
  const made = await readdir(keep.folder);
  await build(documents, { ...keep, version: '2' });
  expect(await readdir(keep.folder)).toHaveLength(2 * made.length);
  for (const name of await readdir(keep.folder)) await writeFile(join(keep.folder, name), 'half a pa');
  expect(await build(documents, keep)).toEqual(cold);
  expect(await readdir(keep.folder)).toHaveLength(2 * made.length);
});

test('where nothing can be kept, the index is whole all the same', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(await build(documents, { folder: join(file, 'below'), version: '1' })).toEqual(cold);
});

test('the parts that were not used for longest are forgotten', async () => {
  const store = join(folder, 'tidy');
  const kept = indexPartCache(store, '1');
  const from = join(folder, 'from');
  const dated = new Set<string>();
  const pageOf = (id: string) => ({ page: 'page', id, length: 'a' });
  for (const [second, key] of ['a', 'b', 'c'].entries()) {
    await kept.keep(key, join(folder, 'out'), [pageOf(key)]);
    for (const name of await readdir(store)) {
      if (!dated.has(name)) await utimes(join(store, name), second, second);
      dated.add(name);
    }
  }
  expect(await kept.take('a', from)).toEqual([pageOf('a')]);
  kept.tidy(2);
  expect(await kept.take('b', from)).toBeUndefined();
  expect(await kept.take('a', from)).toEqual([pageOf('a')]);
  expect(await kept.take('c', from)).toEqual([pageOf('c')]);
});
