import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readTree } from '#node/release/tree.ts';
import type { SiteFinding } from './site-finding.ts';

/** Two machines that agree on nothing a build should not depend on. */
const MACHINES = [
  { folder: 'one', environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', HOME: 'home-one' } },
  {
    folder: 'two/in a deeper place/伴走',
    environment: { TZ: 'America/St_Johns', LANG: 'ja_JP.UTF-8', LC_ALL: 'C.UTF-8', HOME: 'home-two' },
  },
];

/**
 * Builds the last commit twice, in two checkouts in different folders, time zones and languages, and
 * compares every byte.
 * @returns one finding per file that differs; empty when the two are the same
 * @throws Error in Japanese when a build fails or there is no commit
 */
export function verifyReproducible(log: (line: string) => void): { findings: SiteFinding[]; files: number } {
  const commit = git(['rev-parse', 'HEAD']).trim();
  const work = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    const sites = MACHINES.map(({ folder, environment }) => {
      const checkout = join(work, folder);
      log(`${commit.slice(0, 7)} を別の場所と時刻でつくっています（TZ=${environment.TZ}）…`);
      checkOut(commit, checkout);
      const env = { ...process.env, ...environment, HOME: join(work, environment.HOME) };
      mkdirSync(env.HOME, { recursive: true });
      runIn(checkout, [join(checkout, 'node_modules/.bin/node'), 'scripts/build.ts'], env);
      return join(checkout, 'dist');
    });
    return compare(sites[0] as string, sites[1] as string);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The commit's files, and the packages of this project under a path of their own. */
function checkOut(commit: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const archive = `${to}.tar`;
  git(['archive', '--format=tar', `--output=${archive}`, commit]);
  runIn(to, ['tar', '-xf', archive]);
  rmSync(archive);
  const packages = resolve('node_modules');
  if (!existsSync(packages)) throw new Error('node_modules/ がありません。先に npm ci を実行してください');
  // Linked where the disk allows it: a copy of the packages would take longer than the build.
  const linked = spawnSync('cp', ['-al', packages, join(to, 'node_modules')]);
  if (linked.status !== 0) {
    rmSync(join(to, 'node_modules'), { recursive: true, force: true });
    cpSync(packages, join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  }
}

function compare(one: string, two: string): { findings: SiteFinding[]; files: number } {
  const [first, second] = [readTree(one), readTree(two)];
  const files = new Set([...first.keys(), ...second.keys()]);
  const findingAt = (page: string, message: string): SiteFinding => {
    return { check: 'reproducible', page, source: '', message, severity: 'error' };
  };
  const findings = [...files].sort().flatMap((file) => {
    if (!first.has(file)) return [findingAt(file, '二つ目のビルドにだけあります')];
    if (!second.has(file)) return [findingAt(file, '一つ目のビルドにだけあります')];
    if (first.get(file)?.sha256 === second.get(file)?.sha256) return [];
    return [findingAt(file, difference(readFileSync(join(one, file)), readFileSync(join(two, file))))];
  });
  return { findings, files: files.size };
}

/** Where two files part, with what stands there. */
function difference(one: Buffer, two: Buffer): string {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + 40).toString('utf8'));
  return `${at}バイト目から違います: ${around(one)} / ${around(two)}`;
}

function git(args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git のリポジトリーの中で実行してください（${stderr.trim()}）`);
  return stdout;
}

function runIn(cwd: string, [program = '', ...args]: string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} が失敗しました\n${stderr || stdout || error?.message}`);
}
