import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Store } from '#node/release/paths.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';
import { ownMounts } from '#support/release/mounts.ts';
import { chance, often } from '#support/seed.ts';

const work = mkdtempSync(join(tmpdir(), 'release-attacks-'));
const origin = { commit: '', dirty: false, counts: {}, versions: {} };
const [a, b, large] = [join(work, 'a'), join(work, 'b'), join(work, 'large')];
let count = 0;
const place = () => join(work, `place-${++count}`);
const whole = (store: Store) => expect(differences(store.current, true)).toEqual([]);
const PUBLISH = 'tests/support/release/publish-child.ts';
const ROLLBACK = 'tests/support/release/rollback-child.ts';

/**
 * A process of its own.
 * @returns what it reported when it failed, empty when it did not, and the milliseconds of its work
 */
function child(
  script: string,
  args: string[],
  killAfter?: number,
): Promise<{ shown: string; killed: boolean; took: number }> {
  return new Promise((done) => {
    const process_ = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let shown = '';
    let begun = 0;
    process_.stderr.on('data', (part: Buffer) => {
      shown += part;
    });
    process_.stdout.once('data', () => {
      begun = performance.now();
      if (killAfter !== undefined) setTimeout(() => process_.kill('SIGKILL'), killAfter);
    });
    process_.once('exit', (code, signal) =>
      done({
        shown: code === 0 ? '' : shown,
        killed: signal === 'SIGKILL',
        took: performance.now() - begun,
      }),
    );
  });
}

beforeAll(() => {
  fixtureSite(a, 'first');
  fixtureSite(b, 'second');
  fixtureSite(large, 'third', 24_000);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
afterEach(() => {
  vi.useRealTimers();
});

test('four at once: whoever is second learns who is first, and current is whole', async () => {
  const store = openStore(place());
  const ends = await Promise.all(
    [large, large, large, large].map((from) => child(PUBLISH, [from, store.root])),
  );
  const refused = ends.filter(({ shown }) => shown);
  expect(refused.length).toBeGreaterThan(0);
  for (const { shown } of refused) expect(shown).toContain('もう一つの公開が動いています');
  expect(releaseIds(store).length).toBe(4 - refused.length);
  whole(store);
  expect(existsSync(store.lock)).toBe(false);
});

test('a rollback while a release runs is refused and changes nothing', async () => {
  const store = openStore(place());
  for (const from of [a, b]) await publish(from, store.root, 3, origin);
  const before = currentId(store);
  const running = child(PUBLISH, [large, store.root]);
  await vi.waitUntil(() => existsSync(store.lock), { timeout: 30_000, interval: 1 });
  await expect(rollback(store.root, undefined)).rejects.toThrow('もう一つの公開が動いています');
  expect(currentId(store)).toBe(before);
  expect((await running).shown).toBe('');
  expect(currentId(store)).not.toBe(before);
  whole(store);
});

test('killed while it rolls back or clears old releases away, current is whole', async () => {
  const store = openStore(place());
  for (const from of [a, b, a, b]) await publish(from, store.root, 4, origin);
  const kills = often(8, 40);
  const random = chance('rollback-kill');
  const { took } = await child(ROLLBACK, [store.root, releaseIds(store)[0] as string]);
  let killed = 0;
  for (let round = 0; killed < kills && round < 6 * kills; round += 1) {
    const ids = releaseIds(store);
    const id = ids[round % ids.length] as string;
    if ((await child(ROLLBACK, [store.root, id], random() * took)).killed) killed += 1;
    whole(store);
  }
  expect(killed).toBe(kills);
  expect((await rollback(store.root, releaseIds(store)[0])).id).toBe(releaseIds(store)[0]);
  whole(store);
});

test('a disk of its own that has become read-only: reported in words, current as it was', async () => {
  const flags = ownMounts();
  if (!flags) return unwritable();
  const disk = place();
  mkdirSync(disk);
  const script = `mount -t tmpfs -o size=16m tmpfs "$1" && "$2" "$3" "$4" "$1/site" && before=$(readlink "$1/site/current") &&
mount -o remount,ro "$1" && { "$2" "$3" "$5" "$1/site"; "$2" ${ROLLBACK} "$1/site" 2; [ "$(readlink "$1/site/current")" = "$before" ] && echo same; }`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    [...flags, 'sh', '-c', script, 'sh', disk, process.execPath, PUBLISH, a, b],
    { encoding: 'utf8' },
  );
  expect(stderr.match(/に書き込めません（EROFS）。公開中の版は前のままです/g)?.length).toBe(2);
  expect(stdout).toContain('same');
});

/** Where no disk can be mounted: a file system that nobody may write to. */
async function unwritable(): Promise<void> {
  await expect(publish(a, '/proc/self/bansou', 1, origin)).rejects.toThrow(/使えません|書き込めません/);
}

test('through a link to the target, and with releases/ on another disk behind a link', async () => {
  const [real, link, elsewhere] = [place(), place(), place()];
  for (const folder of [real, elsewhere]) mkdirSync(folder);
  symlinkSync(real, link);
  symlinkSync(elsewhere, join(real, 'releases'));
  const first = (await publish(a, link, 3, origin)).id;
  await publish(b, real, 3, origin);
  const store = openStore(link);
  expect(readlinkSync(store.current)).toBe(join('releases', releaseIds(store)[1] as string));
  whole(store);
  expect((await rollback(link, undefined)).id).toBe(first);
  whole(store);
});

test('a target that is a file, a broken link, or has files where folders should be: reported in words', async () => {
  const [file, broken, odd, reports] = [place(), place(), place(), place()];
  writeFileSync(file, 'precious');
  symlinkSync(join(work, 'nowhere', 'at-all'), broken);
  for (const folder of [odd, reports]) mkdirSync(folder);
  writeFileSync(join(odd, 'releases'), 'precious');
  writeFileSync(join(reports, 'reports'), 'precious');
  for (const target of [file, broken, odd, reports])
    await expect(publish(a, target, 3, origin), target).rejects.toThrow(
      /をフォルダーとして使えません（E[A-Z]+）。/,
    );
  for (const kept of [file, join(odd, 'releases'), join(reports, 'reports')])
    expect(readFileSync(kept, 'utf8')).toBe('precious');
});

test('current that is not ours is left alone; current whose release is gone is put right', async () => {
  const [folder, outside, gone] = [place(), place(), place()];
  mkdirSync(join(folder, 'current'), { recursive: true });
  writeFileSync(join(folder, 'current', 'index.html'), 'of another program');
  await expect(publish(a, folder, 3, origin)).rejects.toThrow('リンクではありません');
  expect(readFileSync(join(folder, 'current', 'index.html'), 'utf8')).toBe('of another program');
  mkdirSync(outside);
  symlinkSync(a, join(outside, 'current'));
  await expect(publish(b, outside, 3, origin)).rejects.toThrow('外を指すリンク');
  await expect(rollback(outside, undefined)).rejects.toThrow('外を指すリンク');
  expect(readlinkSync(join(outside, 'current'))).toBe(a);
  const store = openStore(gone);
  rmSync((await publish(a, gone, 3, origin)).folder, { recursive: true });
  expect(differences(store.current, true).join()).toContain('manifest.json がありません');
  await publish(a, gone, 3, origin);
  whole(store);
});

test('the clock goes back by years: a new release is still the newest, and is had at once', async () => {
  const store = openStore(place());
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2090-01-01T00:00:00Z') });
  const future = (await publish(a, store.root, 2, origin)).id;
  vi.setSystemTime(new Date('2026-11-22T00:00:00Z'));
  const second = (await publish(b, store.root, 2, origin)).id;
  const third = (await publish(a, store.root, 2, origin)).id;
  expect([future, second, third]).toEqual([future, second, third].toSorted());
  expect(releaseIds(store)).toEqual([second, third]);
  expect(currentId(store)).toBe(third);
  expect((await rollback(store.root, undefined)).id).toBe(second);
});

test('a release tampered with is reported, never rolled back to, and passes nothing on', async () => {
  const page = 'cases/case-40/index.html';
  const secret = join(work, 'secret');
  writeFileSync(secret, 'a secret of the machine');
  const ways: [string, (release: string) => void, RegExp][] = [
    ['a strange file', (r) => writeFileSync(join(r, 'strange.php'), '<?php'), /strange\.php {2}一覧/],
    ['a file gone', (r) => rmSync(join(r, page)), /case-40\/index\.html {2}ありません/],
    [
      'a link in place of a file',
      (r) => {
        rmSync(join(r, page));
        symlinkSync(secret, join(r, page));
      },
      /case-40\/index\.html {2}リンクに/,
    ],
    [
      'a folder in place of a file',
      (r) => {
        rmSync(join(r, page));
        mkdirSync(join(r, page));
      },
      /case-40\/index\.html {2}ありません/,
    ],
    [
      'half a manifest',
      (r) => writeFileSync(join(r, 'manifest.json'), '{"id":'),
      /manifest\.json が(?:ありません|壊れています|、公開した版の一覧ではありません)/,
    ],
    [
      'a manifest of another release',
      (r) => renameSync(join(r, '..', 'other.json'), join(r, 'manifest.json')),
      /manifest\.json が読めません|一覧/,
    ],
  ];
  for (const [name, tamper, shown] of ways) {
    const store = openStore(place());
    const { folder, id } = await publish(a, store.root, 5, origin);
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
    writeFileSync(join(store.releases, 'other.json'), text.replaceAll('case-1/', 'case-one/'));
    tamper(folder);
    expect(differences(folder, true).join('\n'), name).toMatch(shown);
    const next = await publish(a, store.root, 5, origin);
    whole(store);
    expect(readFileSync(join(next.folder, page)), name).toEqual(readFileSync(join(a, page)));
    await expect(rollback(store.root, id), name).rejects.toThrow('欠けている');
    expect(currentId(store), name).toBe(next.id);
  }
});
