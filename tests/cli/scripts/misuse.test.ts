import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleOf } from '#support/seed.ts';

/** Every command: what stands right in these folders. */
const COMMANDS = ['scripts', 'bench'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** A program `npm` that only notes that it was called: who errs in a word waits for no installation. */
const bin = mkdtempSync(join(tmpdir(), 'misuse-'));
const called = join(bin, 'called');
writeFileSync(join(bin, 'npm'), `#!/bin/sh\n: > '${called}'\n`);
chmodSync(join(bin, 'npm'), 0o755);
afterAll(() => rmSync(bin, { recursive: true, force: true }));

interface Outcome {
  status: number | null;
  said: string;
}

/** Runs a command and ends it when it goes to work instead of refusing. */
function outcome(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done({ status, said }));
  });
}

it('every command reads its options in the one way', () => {
  // The tests themselves have names of their own to read.
  const others = COMMANDS.filter((file) => !/\b(?:readOptions|noOptions)\(/.test(readFileSync(file, 'utf8')));
  expect(others).toEqual(['scripts/test.ts']);
});

// Each starts a process that loads all its command needs; `npm run test:long` starts every one.
it.concurrent.each(sampleOf('commands', COMMANDS, 12))(
  '%s tells in Japanese that an option is not there, and ends with 2',
  async (file) => {
    const { status, said } = await outcome(file, '--nonsense');
    expect(said).toMatch(/使い(方|かた)|という(?:指定|テスト)はありません/);
    expect(said).not.toMatch(/\n\s+at |ERR_/);
    expect(status).toBe(2);
    expect(existsSync(called)).toBe(false);
  },
);

const MISUSES: [string, string, string][] = [
  ['bench/build.ts', '--cases', '0'],
  ['bench/build.ts', '--only', 'ours'],
  ['bench/build.ts', '--against', '/nowhere'],
  ['bench/check.ts', '--files', 'x'],
  ['bench/finder.ts', '--cases', '1.5'],
  ['bench/pages.ts', '--runs', '-1'],
  ['bench/pages.ts', '--only', 'nowhere/'],
  ['bench/search.ts', '--systems', 'ours,lucene'],
];
it.concurrent.each(sampleOf('misuses', MISUSES, 3))(
  '%s %s %s is misuse as well, and nothing is installed or measured for it',
  async (...args) => {
    const { status, said } = await outcome(...args.slice(0, 3));
    expect(said).toMatch(/[ぁ-ん]/);
    expect(said).not.toMatch(/\n\s+at |ERR_/);
    expect(status).toBe(2);
    expect(existsSync(called)).toBe(false);
  },
);
