import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { readReports } from '#node/release/size-report.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { formatTombstones, readTombstones, TOMBSTONES_FILE, tombstonesOf } from '#node/release/tombstones.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';
import { chance, often } from '#support/seed.ts';

const KILLS = often(12, 200);
const MOST_ATTEMPTS = 4 * KILLS;
/** With so many pages withdrawn the store is begun anew: every withdrawal is one that has not been before. */
const MOST_WITHDRAWN = 20;
const random = chance('release-kill');
const work = mkdtempSync(join(tmpdir(), 'release-kill-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const origin = { commit: '', dirty: false, counts: {}, versions: {} };

/** Does its work in a process of its own, which is killed after so many milliseconds of it. */
function killed(child: string, args: string[], after: number): Promise<{ killed: boolean; took: number }> {
  return new Promise((done, fail) => {
    const running = spawn(process.execPath, [`tests/support/release/${child}`, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let begun = 0;
    let timer: NodeJS.Timeout | undefined;
    running.stdout.once('data', () => {
      begun = performance.now();
      if (Number.isFinite(after)) timer = setTimeout(() => running.kill('SIGKILL'), after);
    });
    running.once('error', fail);
    running.once('exit', (_code, signal) => {
      clearTimeout(timer);
      done({ killed: signal === 'SIGKILL', took: performance.now() - begun });
    });
  });
}

const addressAt = (at: number) => `/cases/case-${at}/`;
const textAt = (at: number) => `取り下げる前の文章 ${at}`;
const pageAt = (folder: string, at: number) => join(folder, addressAt(at), 'index.html');

/** A site in which the first so many pages are withdrawn. */
function siteWith(seed: string, withdrawn: number): string {
  const folder = join(work, 'next');
  rmSync(folder, { recursive: true, force: true });
  fixtureSite(folder, seed, 256);
  for (let at = 0; at < MOST_WITHDRAWN; at += 1)
    writeFileSync(
      pageAt(folder, at),
      at < withdrawn
        ? '<meta name="robots" content="noindex">gone'
        : `<!doctype html><h1>${textAt(at)}</h1>${'<p>x</p>'.repeat(200)}`,
    );
  const gone = Array.from({ length: withdrawn }, (_, at) => ({
    address: addressAt(at),
    since: '2026-11-23',
    reason: '',
  }));
  mkdirSync(dirname(join(folder, TOMBSTONES_FILE)), { recursive: true });
  writeFileSync(join(folder, TOMBSTONES_FILE), formatTombstones(gone));
  return folder;
}

test(`killed at ${KILLS} random moments of publishing, withdrawing and going back, current is whole and brings nothing back`, {
  timeout: 1_200_000,
}, async () => {
  const to = join(work, 'site');
  const store = openStore(to);
  const hits = { publish: 0, withdraw: 0, rollback: 0 };
  let withdrawn = 0;
  /** Addresses that were served as withdrawn once. */
  let buried = new Set<string>();
  let took = { publish: 0, rollback: 0 };
  const begin = async () => {
    rmSync(to, { recursive: true, force: true });
    withdrawn = 0;
    buried = new Set();
    for (const seed of ['first', 'second']) await publish(siteWith(seed, 0), to, 4, origin);
    took = {
      publish: (await killed('publish-child.ts', [siteWith('third', 1), to], Number.POSITIVE_INFINITY)).took,
      rollback: (await killed('rollback-child.ts', [to], Number.POSITIVE_INFINITY)).took,
    };
    withdrawn = 1;
  };
  await begin();
  let attempts = 0;
  let leftovers = 0;
  const count = () => hits.publish + hits.withdraw + hits.rollback;
  while (count() < KILLS && attempts < MOST_ATTEMPTS) {
    attempts += 1;
    if (withdrawn === MOST_WITHDRAWN) await begin();
    const act = (['publish', 'withdraw', 'rollback'] as const)[attempts % 3] ?? 'publish';
    if (act === 'withdraw') withdrawn += 1;
    const ids = releaseIds(store);
    const target = ids[Math.floor(random() * ids.length)] as string;
    const outcome = await (act === 'rollback'
      ? killed('rollback-child.ts', [to, target], random() * took.rollback)
      : killed('publish-child.ts', [siteWith(`${act} ${attempts}`, withdrawn), to], random() * took.publish));
    if (outcome.killed) hits[act] += 1;
    const told = `attempt ${attempts}: ${act}`;
    expect(differences(store.current, true), told).toEqual([]);
    for (const one of releaseIds(store))
      expect(differences(join(store.releases, one), true), `${told}: ${one}`).toEqual([]);
    for (const address of tombstonesOf(store.current).keys()) buried.add(address);
    for (let at = 0; at < MOST_WITHDRAWN; at += 1) {
      if (!buried.has(addressAt(at))) continue;
      const page = pageAt(store.current, at);
      expect(existsSync(page) && readFileSync(page, 'utf8').includes(textAt(at)), `${told}: ${at}`).toBe(
        false,
      );
    }
    expect([...readTombstones(store).keys()], told).toEqual(expect.arrayContaining([...buried]));
    if (readdirSync(store.releases).some((name) => /^\.(?:staging|was|trash)-/.test(name))) leftovers += 1;
  }
  expect(count()).toBe(KILLS);
  // The kills did hit the work itself, and not only the time before and after it; and each kind of it.
  expect(leftovers).toBeGreaterThanOrEqual(Math.floor(KILLS / 12));
  for (const [act, hit] of Object.entries(hits)) expect(hit, act).toBeGreaterThan(0);
  // The lock of a killed process holds nobody up, and what it left is swept.
  await publish(siteWith('last', withdrawn), to, 3, origin);
  expect(existsSync(store.lock)).toBe(false);
  expect(readdirSync(store.releases).sort()).toEqual(releaseIds(store));
  expect(readdirSync(to).sort()).toEqual(['current', 'releases', 'reports', 'withdrawn.txt']);
  const { reports, broken } = readReports(store);
  expect(broken).toEqual([]);
  expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining(releaseIds(store)));
  expect(readdirSync(store.reports).length).toBe(reports.length);
  expect(releaseIds(store).length).toBeLessThanOrEqual(3);
  expect(readManifest(store.current).id).toBe(currentId(store));
  // With all the kills behind it, no release that is kept holds anything of what was taken back.
  for (const id of releaseIds(store))
    for (let at = 0; at < withdrawn; at += 1) {
      const page = pageAt(join(store.releases, id), at);
      expect(existsSync(page) && readFileSync(page, 'utf8').includes(textAt(at)), `${id}: ${at}`).toBe(false);
    }
});
