import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';

/**
 * Runs inside a mount namespace on a small disk: publishes one site, then a larger one on disks of growing
 * size, and tells what each attempt left. `node full-disk-child.ts DISK SMALL LARGE KILOBYTES…`, with the
 * room beyond what the first release takes
 */
const [disk = '', small = '', large = '', ...rooms] = process.argv.slice(2);
const origin = { commit: '', dirty: false, counts: {}, versions: {} };
const to = join(disk, 'site');
const store = openStore(to);
await publish(small, to, 3, origin);
const { blocks, bfree, bsize } = statfsSync(disk);
const taken = Math.ceil(((blocks - bfree) * bsize) / 1024);
const attempts: { error: string; served: string; faults: string[]; releases: number }[] = [];
for (const room of rooms) {
  const resized = spawnSync('mount', ['-o', `remount,size=${taken + Number(room)}k`, disk], {
    encoding: 'utf8',
  });
  if (resized.status !== 0) throw new Error(resized.stderr);
  let error = '';
  try {
    await publish(large, to, 3, origin);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  const served = currentId(store) ?? '';
  const faults = releaseIds(store).flatMap((id) => differences(join(store.releases, id), true));
  attempts.push({ error, served, faults, releases: releaseIds(store).length });
}
console.log(JSON.stringify(attempts));
