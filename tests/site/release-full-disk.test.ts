import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { currentId, openStore } from '#node/release/store.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';
import { ownMounts } from '#support/release/mounts.ts';

const work = mkdtempSync(join(tmpdir(), 'release-disk-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Room beyond the first release: for ever more of the second, and at last for all of it (in KB). */
const ROOMS = [8, 40, 100, 300, 600, 900, 1200, 12_000];

test('a full disk stops a release and leaves current whole', { timeout: 120_000 }, async () => {
  const [small, large, disk] = [join(work, 'small'), join(work, 'large'), join(work, 'disk')];
  fixtureSite(small, 'first', 512);
  fixtureSite(large, 'second', 1536);
  mkdirSync(disk);
  const flags = ownMounts();
  if (!flags) return limitedFiles(small, large);
  const script = 'mount -t tmpfs -o size=4m tmpfs "$1" && shift && exec "$@"';
  const child = [
    process.execPath,
    'tests/support/release/full-disk-child.ts',
    disk,
    small,
    large,
    ...ROOMS.map(String),
  ];
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    [...flags, 'sh', '-c', script, 'sh', disk, ...child],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const attempts = JSON.parse(stdout) as {
    error: string;
    served: string;
    faults: string[];
    releases: number;
  }[];
  const first = attempts[0]?.served;
  for (const { error, served, faults, releases } of attempts.slice(0, -1)) {
    expect(error).toMatch(/空きが足りません。公開中の版は前のままです/);
    expect(served).toBe(first);
    expect(faults).toEqual([]);
    expect(releases).toBe(1);
  }
  const last = attempts.at(-1);
  expect(last?.error).toBe('');
  expect(last?.served).not.toBe(first);
  expect(last?.faults).toEqual([]);
});

/** Where no disk can be mounted, the kernel refuses files above a limit: the write fails half-way all the same. */
async function limitedFiles(small: string, large: string): Promise<void> {
  const to = join(work, 'limited');
  await publish(small, to, 3, { commit: '', dirty: false, counts: {}, versions: {} });
  const store = openStore(to);
  const first = currentId(store);
  // 16 blocks of 512 bytes: the pages fit, the pictures do not.
  const script = 'trap "" XFSZ; ulimit -f 16; exec "$@"';
  const child = [process.execPath, 'tests/support/release/publish-child.ts', large, to];
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', ...child], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/空きが足りません|公開ができませんでした/);
  expect(currentId(store)).toBe(first);
  expect(differences(store.current, true)).toEqual([]);
}
