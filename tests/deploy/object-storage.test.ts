import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CACHE_RULES, DEFAULT_CACHE } from '#node/hosting/caching.ts';
import { objectStorage } from '#node/hosting/object-storage.ts';
import { listFiles } from '#node/release/tree.ts';
import { cacheControl } from '#support/cache-control.ts';
import { installed, releasedSite } from './host.ts';

/** The real rclone, with a folder in place of the storage. */
const work = mkdtempSync(join(tmpdir(), 'storage-'));
const bucket = join(work, 'bucket');
let root = '';
let copied: string[] = [];

beforeAll(async () => {
  installed('rclone', 'rclone');
  root = await releasedSite();
  const script = join(work, 'object-storage.sh');
  writeFileSync(script, objectStorage(CACHE_RULES, DEFAULT_CACHE));
  mkdirSync(join(bucket, '_astro'), { recursive: true });
  mkdirSync(join(bucket, 'cases/of-old'), { recursive: true });
  writeFileSync(join(bucket, '_astro/old.css'), 'of the release before');
  writeFileSync(join(bucket, 'cases/of-old/index.html'), 'a page that is gone');
  const { status, stderr } = spawnSync('bash', [script, join(root, 'current'), bucket], {
    encoding: 'utf8',
    env: { ...process.env, RCLONE_CONFIG: '/dev/null', RCLONE_VERBOSE: '1' },
  });
  expect(stderr).not.toMatch(/ERROR/);
  expect(status).toBe(0);
  copied = [...stderr.matchAll(/INFO {2}: (\S+): Copied/g)].map(([, file]) => file as string);
});
afterAll(() => {
  for (const folder of [work, root]) if (folder) rmSync(folder, { recursive: true, force: true });
});

test('every file but packed forms and those for the operator arrives, as it is', () => {
  const wanted = listFiles(realpathSync(join(root, 'current'))).filter(
    (file) => !/\.(?:br|gz)$/.test(file) && !/^_(?:deploy\/|headers$|redirects$)/.test(file),
  );
  expect(listFiles(bucket)).toEqual([...wanted, '_astro/old.css'].sort());
  for (const file of ['index.html', 'search-index/search.json', 'manifest.json'])
    expect(readFileSync(join(bucket, file))).toEqual(readFileSync(join(root, 'current', file)));
});

test('files with a hash come first, pages last, and hashed files of the release before stay', () => {
  const stage = (file: string) =>
    file.endsWith('.html') ? 3 : cacheControl(`/${file}`) === DEFAULT_CACHE ? 2 : 1;
  const stages = copied.map(stage);
  expect(new Set(stages)).toEqual(new Set([1, 2, 3]));
  expect(stages).toEqual(stages.toSorted());
  expect(existsSync(join(bucket, '_astro/old.css'))).toBe(true);
  expect(existsSync(join(bucket, 'cases/of-old/index.html'))).toBe(false);
});
