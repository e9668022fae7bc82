import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { trackedCache } from '#node/content/tracked-cache.ts';
import { tempFolder } from '#support/content.ts';

it('refuses kept work that comes with the repository, and only that', () => {
  const root = tempFolder();
  const git = (...args: string[]) => expect(spawnSync('git', args, { cwd: root }).status).toBe(0);
  git('init', '-q');
  mkdirSync(join(root, '.cache/memory'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  for (const file of ['.cache/memory/cases-1.bin', 'dist/index.html', 'readme.md'])
    writeFileSync(join(root, file), '');
  vi.stubEnv('CACHE_DIR', join(root, '.cache'));
  try {
    expect(trackedCache(root)).toEqual([]);
    git('add', '-f', '.');
    expect(trackedCache(root).map(({ file, rule, severity }) => `${severity} ${file} ${rule}`)).toEqual([
      'error .cache/memory/cases-1.bin content/cache',
      'error dist/index.html content/cache',
    ]);
  } finally {
    vi.unstubAllEnvs();
  }
});

it('says nothing where there is no git', () => {
  expect(trackedCache(tempFolder())).toEqual([]);
});
