import { spawn, spawnSync } from 'node:child_process';
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
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MANIFEST_FILE, readManifest } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { readReports } from '#node/release/size-report.ts';
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
  expect((await rollback(store.root, undefined)).id).toBe(ids[2]);
  expect(currentId(store)).toBe(ids[2]);
  expect((await rollback(store.root, undefined)).id).toBe(ids[1]);
  await expect(rollback(store.root, undefined)).rejects.toThrow('これより前の版がありません');
  expect((await rollback(store.root, ids[3])).id).toBe(ids[3]);
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

test('hashed files of earlier releases stay for open pages: two weeks, as long as nobody changed them', async () => {
  const store = freshStore();
  const [first, second] = [join(work, 'tab-a'), join(work, 'tab-b')];
  fixtureSite(first, 'tab');
  fixtureSite(second, 'tab');
  mkdirSync(join(first, '_astro'));
  mkdirSync(join(second, '_astro'));
  const script = 'export const first = 1;'.repeat(50);
  writeFileSync(join(first, '_astro/search.aaaa.js'), script);
  writeFileSync(join(first, '_astro/broken.bbbb.js'), script);
  writeFileSync(join(second, '_astro/search.cccc.js'), 'export {};');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T00:00:00Z') });
  const { folder } = await publish(first, store.root, 5, origin);
  writeFileSync(join(folder, '_astro/broken.bbbb.js'), 'changed by hand');
  vi.setSystemTime(new Date('2026-11-02T00:00:00Z'));
  const { folder: now } = await publish(second, store.root, 5, origin);
  expect(readFileSync(join(now, '_astro/search.aaaa.js'), 'utf8')).toBe(script);
  expect(existsSync(join(now, '_astro/search.aaaa.js.br'))).toBe(true);
  expect(existsSync(join(now, '_astro/broken.bbbb.js'))).toBe(false);
  expect(readManifest(now).outlived).toMatchObject({ '_astro/search.aaaa.js': '2026-11-02T00:00:00.000Z' });
  expect(differences(now, true)).toEqual([]);
  // The files of the site are counted alone.
  expect(readReports(store).reports[0]?.files).toBe(readTree(second).size);
  vi.setSystemTime(new Date('2026-11-15T12:00:00Z'));
  const { folder: later } = await publish(second, store.root, 5, origin);
  expect(existsSync(join(later, '_astro/search.aaaa.js'))).toBe(true);
  vi.setSystemTime(new Date('2026-11-17T00:00:00Z'));
  const { folder: last } = await publish(second, store.root, 5, origin);
  expect(existsSync(join(last, '_astro/search.aaaa.js'))).toBe(false);
  vi.useRealTimers();
});

test('a place where no folder can be made is refused in words, and never tried for ever', async () => {
  await expect(publish(a, '/proc/bansou/site', 1, origin)).rejects.toThrow(/使えません|書き込めません/);
});

test('below a path, a server finds every file where its address says', async () => {
  const store = freshStore();
  const site = { name: 'x', url: 'https://a.test', base: '/a/b/', repository: '', contact: '' };
  for (const from of [a, b]) await publish(from, store.root, 5, { ...origin, site });
  expect(readFileSync(join(store.root, 'at/a/b/index.html'), 'utf8')).toContain('second');
});

const command = (args: string[], env: NodeJS.ProcessEnv = {}) => {
  const all = ['scripts/release.ts', ...args];
  const { SITE_URL: _, ...rest } = process.env;
  return spawnSync(process.execPath, all, { encoding: 'utf8', env: { ...rest, ...env } });
};

test('the command stops before the long work, and says what and how to go on', () => {
  const { root } = freshStore();
  const local = command(['--to', root]);
  expect([local.status, local.stdout]).toEqual([1, '']);
  expect(local.stderr).toMatch(/LOCAL .*http:\/\/localhost:4321/);
  expect(local.stderr).toContain('--yes-I-mean LOCAL');
  expect(command(['--to', root, '--from', 'nowhere']).stderr).toContain('つくり終えたサイトではありません');
  expect(command(['--to', root, '--yes-I-mean', 'EVERYTHING'])).toMatchObject({ status: 2 });
  expect(existsSync(root)).toBe(false);
});

test('the command judges what was built, and tells what would change', () => {
  const store = freshStore();
  const env = { SITE_URL: 'https://kaigo.test' };
  // Built for this machine, whatever the settings say now; with the example’s repository and contact.
  const dry = command(['--to', store.root, '--from', 'dist', '--dry-run'], env);
  expect(dry.status).toBe(1);
  expect(dry.stdout).toMatch(/新しいページ: \d{3,}/);
  for (const told of ['LOCAL', 'PLACEHOLDER', 'このままでは公開は止まります'])
    expect(dry.stdout).toContain(told);
  expect(existsSync(store.root)).toBe(false);
});
