import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '#support/content.ts';

/** The commands of OPERATIONS.md, block by block in its order. */
const blocks = [
  ...readFileSync('OPERATIONS.md', 'utf8').matchAll(/^( *)```sh ?(.*)\n([\s\S]*?)^ *```$/gm),
].map(([, indent = '', how = '', text = '']) => ({
  how,
  commands: text
    .split('\n')
    .map((line) => line.slice(indent.length))
    .join('\n'),
}));
const HOWS = process.env.TEST_LONG ? ['run', 'run-long'] : ['run'];

test('every block of commands is run by this test, or says why it is not', () => {
  expect(blocks.length).toBeGreaterThan(15);
  for (const { how, commands } of blocks)
    expect(how, commands).toMatch(/^(?:run|run-long|not-run="[^"]{6,}")$/);
});

test('the steps work to the letter in a fresh folder', () => {
  const home = realpathSync(tempFolder());
  const clone = join(home, 'bansou');
  // What the guide clones and installs comes from this folder: what is committed and what is not yet.
  const made = spawnSync('git', ['clone', '-q', resolve('.'), clone], { encoding: 'utf8' });
  expect(made.stderr).toBe('');
  const changed = spawnSync('git', ['ls-files', '-z', '-m', '-o', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const tar = spawnSync('tar', ['-c', '--ignore-failed-read', '--null', '-T', '-'], {
    input: changed.stdout,
    maxBuffer: 1 << 28,
  });
  spawnSync('tar', ['-x', '-C', clone], { input: tar.stdout });
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  mkdirSync(join(home, 'srv'));
  const script = blocks
    .filter(({ how }) => HOWS.includes(how))
    // The one place that only root may make.
    .map(({ commands }) => commands.replaceAll('/srv/our-site', join(home, 'srv/our-site')))
    .join('\n');
  const run = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: clone,
    encoding: 'utf8',
    env: {
      HOME: home,
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
      LANG: 'C.UTF-8',
    },
  });
  expect(run.stdout + run.stderr).toContain('誤り 0');
  expect(run.status, run.stdout + run.stderr).toBe(0);
}, 900_000);
