import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/house/imports.ts';

const GUARD = 'node --import ./scripts/node-guard.mjs ';
const FLOWS = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What is started by name: the npm scripts, and the steps of the workflows. */
const lines = [
  ...Object.values(scripts),
  ...readdirSync(FLOWS).flatMap((name) =>
    [...readFileSync(join(FLOWS, name), 'utf8').matchAll(/run: (.*)/g)].map((found) => found[1] as string),
  ),
];
// Where a step puts its output is its own business: here it would lie in the working tree.
const ours = lines.filter((line) => /\.ts\b/.test(line)).map((line) => line.replace(/ > \S+$/, ''));

describe('a Node that cannot run TypeScript', () => {
  it('meets the guard before every command', () => {
    const named = ours.map((line) => /(?:scripts|bench)\/[\w-]+\.ts/.exec(line)?.[0]);
    expect(named.length).toBeGreaterThan(25);
    expect(ours.filter((line) => !line.startsWith(GUARD))).toEqual([]);
    const commands = ['scripts', 'bench'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /(?<!\.d)\.ts$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    // By hand, as its own usage says.
    expect(commands.filter((file) => !named.includes(file))).toEqual(['scripts/from-issue.ts']);
  });

  it.each([...new Set([...ours, scripts.dev as string])])('is refused by %s', (line) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--no-experimental-strip-types' },
    });
    expect(stdout).toBe('');
    expect(stderr).toContain(`いまの Node（${process.version}）では、このプログラムは動きません`);
    expect(stderr).toContain('npm ci');
    expect(status).toBe(1);
  });

  it('is the only one that hears of it', () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${GUARD} -e 'console.log("ここ")'`], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'ここ\n', stderr: '' });
  });

  it('keeps for the next command what the engine made of the modules, in the folder of the program', () => {
    const { NODE_COMPILE_CACHE: _, ...env } = process.env;
    const { stdout } = spawnSync(
      'sh',
      ['-c', `${GUARD} -e 'console.log(require("node:module").getCompileCacheDir())'`],
      { encoding: 'utf8', env },
    );
    expect(relative('.', stdout.trim())).toMatch(/^\.cache\/compiled\//);
  });
});

it('no command asks whether it is the one that was started, which Node answers only from 24.2 on', () => {
  const asking = sourceFiles('src', 'scripts', 'bench').filter(({ text }) =>
    text.includes('import.meta.main'),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});
