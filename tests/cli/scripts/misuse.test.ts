import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every command that takes options. */
const commands = ['scripts', 'bench']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.ts') && readFileSync(path, 'utf8').includes('readOptions'));

it('is tried with the commands there are', () => {
  expect(commands).toEqual(expect.arrayContaining(['scripts/build.ts', 'bench/search.ts']));
});

it.each(commands)('%s tells in Japanese that an option is not there, and ends with 2', (command) => {
  const { status, stdout, stderr } = spawnSync('node', [command, '--nonsense'], { encoding: 'utf8' });
  const told = stdout + stderr;
  expect(told).toMatch(/使い(方|かた)|という指定はありません/);
  expect(told).not.toMatch(/\n\s+at |ERR_/);
  expect(status).toBe(2);
});
