import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTree } from '#node/release/tree.ts';
import { writeBenchCollection } from '../../bench/build/collection.ts';

const work = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const content = join(work, 'content');

/** One build in a process of its own. */
function built(cache: string): Map<string, string> {
  const out = join(work, 'dist');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(work, cache), NODE_ENV: 'production' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return new Map([...readTree(out)].map(([file, { sha256 }]) => [file, sha256]));
}

test('what is kept between builds never shows: the same content gives the same bytes, cold or warm', () => {
  writeBenchCollection('content', content, 24);
  const changed = join(
    content,
    'cases',
    readdirSync(join(content, 'cases')).sort()[0] as string,
    'index.mdx',
  );
  const before = readFileSync(changed, 'utf8');
  const cold = built('cache');
  expect(existsSync(join(work, 'cache', 'memory'))).toBe(true);
  appendFileSync(changed, '\n足した一文。\n');
  const warm = built('cache');
  expect(warm).not.toEqual(cold);
  expect(warm).toEqual(built('another-cache'));
  writeFileSync(changed, before);
  expect(built('cache')).toEqual(cold);
});
