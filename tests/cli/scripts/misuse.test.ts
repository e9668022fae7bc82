import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const COMMANDS = [
  'a11y',
  'bench-build',
  'bench-check',
  'bench-finder',
  'bench-pages',
  'bench-search',
  'build',
  'check',
  'deploy-config',
  'export-bulk',
  'from-issue',
  'gallery',
  'new',
  'preview',
  'release',
  'report',
  'search',
  'verify',
];

it.each(COMMANDS)('%s tells in Japanese that an option is not there, and ends with 2', (name) => {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${name}.ts`, '--nonsense'], {
    encoding: 'utf8',
  });
  const told = stdout + stderr;
  expect(told).toMatch(/使い(方|かた)|という指定はありません/);
  expect(told).not.toMatch(/\n\s+at |ERR_/);
  expect(status).toBe(2);
});
