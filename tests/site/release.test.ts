import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MANIFEST_FILE, readManifest } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { readTree } from '#node/release/tree.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';

const work = mkdtempSync(join(tmpdir(), 'release-'));
const origin = { commit: 'a'.repeat(40), dirty: false, counts: { cases: 1 }, versions: {} };
const [a, b] = [join(work, 'a'), join(work, 'b')];
let count = 0;
const freshStore = () => openStore(join(work, `store-${++count}`));
beforeAll(() => {
  fixtureSite(a, 'first');
  fixtureSite(b, 'second');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a release holds every file of the site, packed forms that unpack to it, and a manifest of all', async () => {
  const store = freshStore();
  const { id, folder } = await publish(a, store.root, 3, origin);
  expect(id).toMatch(/^\d{8}T\d{6}Z-aaaaaaa-[0-9a-f]{8}$/);
  expect(readlinkSync(store.current)).toBe(join('releases', id));
  const { files, counts, commit } = readManifest(folder);
  expect({ counts, commit }).toEqual({ counts: { cases: 1 }, commit: origin.commit });
  const page = 'cases/case-59/index.html';
  const bytes = readFileSync(join(a, page));
  expect(readFileSync(join(store.current, page))).toEqual(bytes);
  expect(brotliDecompressSync(readFileSync(join(folder, `${page}.br`)))).toEqual(bytes);
  expect(gunzipSync(readFileSync(join(folder, `${page}.gz`)))).toEqual(bytes);
  expect(files[`${page}.br`]?.size).toBe(statSync(join(folder, `${page}.br`)).size);
  expect(files[MANIFEST_FILE]).toBeUndefined();
  // Too small to be worth it.
  expect(files['index.html.br']).toBeUndefined();
});

test('old releases go, the served one stays; rollback goes back and forth', async () => {
  const store = freshStore();
  const ids: string[] = [];
  for (const from of [a, b, a, b]) ids.push((await publish(from, store.root, 3, origin)).id);
  expect(releaseIds(store)).toEqual(ids.slice(1));
  expect(await rollback(store.root, undefined)).toBe(ids[2]);
  expect(currentId(store)).toBe(ids[2]);
  expect(await rollback(store.root, undefined)).toBe(ids[1]);
  await expect(rollback(store.root, undefined)).rejects.toThrow('これより前の版がありません');
  expect(await rollback(store.root, ids[3])).toBe(ids[3]);
  await expect(rollback(store.root, '2')).rejects.toThrow('3つあります');
  await expect(rollback(store.root, 'none')).rejects.toThrow('見つかりません');
  await rollback(store.root, ids[1]);
  await publish(a, store.root, 1, origin);
  expect(releaseIds(store).length).toBe(1);
});

test('a release that is not whole is not rolled back to, and a changed file is not passed on', async () => {
  const store = freshStore();
  const { folder } = await publish(a, store.root, 5, origin);
  const page = 'cases/case-58/index.html';
  writeFileSync(join(folder, page), 'changed by hand');
  await publish(a, store.root, 5, origin);
  expect(readFileSync(join(store.current, page))).toEqual(readFileSync(join(a, page)));
  rmSync(join(folder, 'index.html'));
  await expect(rollback(store.root, undefined)).rejects.toThrow('欠けている');
});

test('one release at a time; a lock whose owner is gone, or whose number was given away, is taken over', async () => {
  const store = freshStore();
  mkdirSync(store.root, { recursive: true });
  const alive = spawn('sleep', ['60']);
  const started = readFileSync(`/proc/${alive.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  const owner = { pid: alive.pid, host: hostname(), started, work: '公開' };
  writeFileSync(store.lock, JSON.stringify(owner));
  await expect(publish(a, store.root, 3, origin)).rejects.toThrow(`プロセス ${alive.pid}`);
  writeFileSync(store.lock, JSON.stringify({ ...owner, host: 'another.example' }));
  await expect(publish(a, store.root, 3, origin)).rejects.toThrow('another.example');
  writeFileSync(store.lock, JSON.stringify({ ...owner, started: '1' }));
  await publish(a, store.root, 3, origin);
  writeFileSync(store.lock, JSON.stringify(owner));
  await new Promise((done) => alive.once('exit', done).kill('SIGKILL'));
  await publish(b, store.root, 3, origin);
  writeFileSync(store.lock, 'half a lo');
  await publish(a, store.root, 3, origin);
  expect(existsSync(store.lock)).toBe(false);
});

test('a file that changed after it was verified is not published, and what is served stays', async () => {
  const store = freshStore();
  const { id } = await publish(a, store.root, 3, origin);
  const site = join(work, 'changing');
  fixtureSite(site, 'third');
  const verified = readTree(site);
  writeFileSync(join(site, 'cases/case-59/index.html'), 'slipped in');
  await expect(publish(site, store.root, 3, origin, verified)).rejects.toThrow(
    'cases/case-59/index.html が、確かめたあとで変わりました',
  );
  expect(currentId(store)).toBe(id);
  expect(releaseIds(store)).toEqual([id]);
});
