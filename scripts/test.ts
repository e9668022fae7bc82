import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { formerContent } from '#support/former-content.ts';

/**
 * `npm test`: everything, in the order of cost. Ends with `N passed, N failed`, counted from the
 * runner's own report; types, lint and the two builds count as one check each.
 * `npm test -- unit content` runs only those projects of the test runner; `npm test -- --with-deploy` adds
 * the tests with real web servers (`npm run test:deploy` runs those alone).
 */
const PROJECTS = ['unit', 'cli', 'content', 'site', 'browser'];
/** Needs nginx and Caddy, so it runs only when it is asked for: by name or with `--with-deploy`. */
const DEPLOY = 'deploy';
const withDeploy = process.argv.includes('--with-deploy');
const wanted = process.argv.slice(2).filter((name) => name !== '--with-deploy');
const unknown = wanted.filter((name) => ![...PROJECTS, DEPLOY].includes(name));
if (unknown.length) {
  console.error(`「${unknown.join('、')}」というテストはありません。使える名前: ${PROJECTS.join('、')}`);
  process.exit(2);
}
const projects = [...(wanted.length ? wanted : PROJECTS), ...(withDeploy ? [DEPLOY] : [])];
const tally = { passed: 0, failed: 0 };

function note(name: string, ok: boolean): boolean {
  if (ok) tally.passed += 1;
  else tally.failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  return ok;
}

function command(name: string, program: string, args: string[]): boolean {
  console.log(`― ${name}`);
  return note(name, spawnSync(program, args, { stdio: 'inherit' }).status === 0);
}

function vitest(names: string[]): void {
  const report = resolve('.cache', `vitest-${names.join('-')}.json`);
  rmSync(report, { force: true });
  console.log(`― テスト: ${names.join('、')}`);
  const flags = names.flatMap((name) => ['--project', name]);
  const args = ['run', ...flags, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', args, { stdio: 'inherit' });
  if (!existsSync(report)) {
    note(`テスト ${names.join('、')}`, false);
    return;
  }
  const results = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  tally.passed += results.numPassedTests;
  // A test that was skipped shows nothing, so it counts as failed.
  tally.failed += results.numFailedTests + results.numPendingTests + results.numTodoTests;
  // A file that breaks before its first test has no failed test of its own.
  if (status !== 0 && results.numFailedTests === 0) tally.failed += 1;
}

/** In a process of its own: Astro reads its settings once per process. */
function site(name: string, outDir: string, environment: Record<string, string>): boolean {
  console.log(`― ${name}`);
  const options = { stdio: 'inherit', env: { ...process.env, ...environment } } as const;
  return note(name, spawnSync('node', ['scripts/build.ts', '--out', outDir], options).status === 0);
}

if (!wanted.length) {
  command('型', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
  for (const wing of ['src/core', 'src/node', 'src/browser', '.'])
    command(`型（${wing}）`, 'tsc', ['-p', wing]);
  command('書き方', 'biome', ['check', '--error-on-warnings', '.']);
}
const BUILT = ['site', 'browser', DEPLOY];
const quick = projects.filter((name) => !BUILT.includes(name));
if (quick.length) vitest(quick);
const slow = projects.filter((name) => BUILT.includes(name));
if (slow.length) {
  const built =
    site('サイトのビルド', 'dist', {}) &&
    site('下の階層に置くサイトのビルド', '.cache/base-dist', { BASE_PATH: '/bansou/' }) &&
    site('移ったページと取り下げた事例のあるサイトのビルド', '.cache/former-dist', {
      CONTENT_DIR: formerContent(),
    });
  if (built) vitest(slow);
  else tally.failed += 1;
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed || !tally.passed ? 1 : 0;
