import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { readReports } from '#node/release/size-report.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';
import { chance, often } from '#support/seed.ts';

const KILLS = often(12, 100);
const MOST_ATTEMPTS = 4 * KILLS;
const random = chance('release-kill');
const work = mkdtempSync(join(tmpdir(), 'release-kill-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Publishes in a process of its own and kills it after so many milliseconds of work. */
function publishAndKill(from: string, to: string, after: number): Promise<{ killed: boolean; took: number }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['tests/support/release/publish-child.ts', from, to], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let begun = 0;
    let timer: NodeJS.Timeout | undefined;
    child.stdout.once('data', () => {
      begun = performance.now();
      if (Number.isFinite(after)) timer = setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.once('error', fail);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      done({ killed: signal === 'SIGKILL', took: performance.now() - begun });
    });
  });
}

test(`killed at ${KILLS} random moments, current is a whole release each time`, {
  timeout: 600_000,
}, async () => {
  const [a, b, to] = [join(work, 'a'), join(work, 'b'), join(work, 'site')];
  fixtureSite(a, 'first', 256);
  fixtureSite(b, 'second', 256);
  const origin = { commit: '', dirty: false, counts: {}, versions: {} };
  await publish(a, to, 3, origin);
  const { took } = await publishAndKill(b, to, Number.POSITIVE_INFINITY);
  const store = openStore(to);
  let killed = 0;
  let attempts = 0;
  let leftovers = 0;
  const served = new Set<string>();
  while (killed < KILLS && attempts < MOST_ATTEMPTS) {
    attempts += 1;
    const before = currentId(store);
    const outcome = await publishAndKill(attempts % 2 ? a : b, to, random() * took);
    if (outcome.killed) killed += 1;
    const id = currentId(store) as string;
    served.add(id);
    expect(id, 'the release before, or one made since').toSatisfy(
      (now: string) => now === before || now > (before ?? ''),
    );
    expect(differences(store.current, true), `attempt ${attempts}: current`).toEqual([]);
    for (const one of releaseIds(store))
      expect(differences(join(store.releases, one), true), one).toEqual([]);
    if (readdirSync(store.releases).some((name) => name.startsWith('.staging-'))) leftovers += 1;
  }
  expect(killed).toBe(KILLS);
  // The kills did hit the work itself, and not only the time before and after it.
  expect(leftovers).toBeGreaterThanOrEqual(Math.floor(KILLS / 12));
  // The lock of a killed process holds nobody up, and what it left is swept.
  await publish(a, to, 3, origin);
  expect(existsSync(store.lock)).toBe(false);
  expect(readdirSync(store.releases).sort()).toEqual(releaseIds(store));
  expect(readdirSync(to).sort()).toEqual(['current', 'releases', 'reports']);
  const { reports, broken } = readReports(store);
  expect(broken).toEqual([]);
  expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining(releaseIds(store)));
  expect(readdirSync(store.reports).length).toBe(reports.length);
  expect(releaseIds(store).length).toBeLessThanOrEqual(3);
  expect(readManifest(store.current).id).toBe(currentId(store));
});
