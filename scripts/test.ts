import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { npm } from '#node/command/npm.ts';
import { FIXTURES } from '#support/content.ts';
import { englishContent } from '#support/english-content.ts';
import { formerContent } from '#support/former-content.ts';

/**
 * `npm test`: everything. Ends with `N passed, N failed`, counted from the runners' own reports; types, lint and each
 * build count as one check. `npm test -- unit content` runs only those projects of the test runner; `--with-deploy` adds
 * the tests with real web servers (`npm run test:deploy` runs those alone); `--long` (`npm run test:long`) tries all of
 * what is otherwise a seeded sample.
 */
const PROJECTS = ['unit', 'cli', 'content', 'site', 'browser'];
/** Needs nginx and Caddy, so it runs only when it is asked for: by name or with `--with-deploy`. */
const DEPLOY = 'deploy';
/** Those that read a built site. */
const BUILT = ['site', 'browser', DEPLOY];
const flags = process.argv.slice(2).filter((name) => name.startsWith('--'));
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = [
  ...wanted.filter((name) => ![...PROJECTS, DEPLOY].includes(name)),
  ...flags.filter((flag) => !['--with-deploy', '--long'].includes(flag)),
];
if (unknown.length) {
  console.error(`「${unknown.join('、')}」というテストはありません。使える名前: ${PROJECTS.join('、')}`);
  process.exit(2);
}
const projects = [
  ...(wanted.length ? wanted : PROJECTS),
  ...(flags.includes('--with-deploy') ? [DEPLOY] : []),
];
if (flags.includes('--long')) process.env.TEST_LONG = '1';
const tally = { passed: 0, failed: 0 };

function note(name: string, ok: boolean): boolean {
  tally[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  return ok;
}

/** Runs a program and shows what it says: as it comes, or in one piece at its end when others run beside it. */
function run(program: string, args: string[], how: { env?: object; beside?: string } = {}): Promise<boolean> {
  return new Promise((done) => {
    const env = { ...process.env, ...how.env };
    const child = spawn(program, args, { env, stdio: how.beside ? 'pipe' : 'inherit' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
    child.once('error', (error) => {
      said += `${error}\n`;
    });
    child.once('close', (status) => {
      if (how.beside) console.log(`― ${how.beside}\n${said.trimEnd()}`);
      done(status === 0);
    });
  });
}

async function command(name: string, program: string, args: string[]): Promise<boolean> {
  return note(name, await run(program, args, { beside: name }));
}

/** Counts what the test runner reports of these projects. */
async function vitest(names: string[]): Promise<void> {
  if (!names.length) return;
  const report = resolve('.cache', `vitest-${names.join('-')}.json`);
  rmSync(report, { force: true });
  console.log(`― テスト: ${names.join('、')}`);
  const chosen = names.flatMap((name) => ['--project', name]);
  const ok = await run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) {
    note(`テスト ${names.join('、')}`, false);
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  tally.passed += counts.numPassedTests;
  // A test that was skipped proves nothing, so it counts as failed.
  const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
  tally.failed += failed;
  // A file that breaks before its first test has no failed test of its own.
  if (!ok && failed === 0) tally.failed += 1;
}

/** The sites that the tests read, one after another, each in a process of its own: Astro reads its settings once. */
async function builds(): Promise<boolean> {
  mkdirSync('.cache', { recursive: true });
  const sites: [name: string, outDir: string, env: () => object][] = [
    ['サイトのビルド', 'dist', () => ({})],
    [
      '下の階層に置く小さなサイトのビルド',
      '.cache/base-dist',
      () => ({ BASE_PATH: '/bansou/', CONTENT_DIR: FIXTURES }),
    ],
    ['小さなサイトのビルド', '.cache/small-dist', () => ({ CONTENT_DIR: FIXTURES })],
    [
      '移ったページと取り下げた事例のあるサイトのビルド',
      '.cache/former-dist',
      () => ({ CONTENT_DIR: formerContent() }),
    ],
    ['英語のサイトのビルド', '.cache/english-dist', () => ({ CONTENT_DIR: englishContent() })],
  ];
  for (const [name, outDir, env] of sites) {
    const built = await run(
      process.execPath,
      ['--import', './scripts/node-guard.mjs', 'scripts/build.ts', '--out', outDir],
      {
        env: env(),
        beside: name,
      },
    );
    if (!note(name, built)) return false;
  }
  return true;
}

// The types write down what Astro makes of the content, and so does a build: one after the other.
if (!wanted.length)
  await Promise.all([
    command('型', ...npm('run', '--silent', 'types')),
    command('書き方', ...npm('run', '--silent', 'lint')),
  ]);
// A build leaves half of a machine idle: what touches neither the site nor the lock of the build runs beside it.
const built = projects.some((name) => BUILT.includes(name)) ? builds() : Promise.resolve(true);
await vitest(projects.filter((name) => name === 'unit'));
await vitest(projects.filter((name) => name !== 'unit' && !BUILT.includes(name)));
const ready = await built;
if (ready) await vitest(projects.filter((name) => BUILT.includes(name)));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed || !tally.passed ? 1 : 0;
