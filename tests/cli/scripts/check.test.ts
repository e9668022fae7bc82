import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectionFolder, FULL_CASE, fullCase } from '#support/content.ts';

const HOME = `cases/${FULL_CASE}/index.mdx`;
function check(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stdout.trim().split('\n') };
}
function git(folder: string, ...args: string[]) {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const { status } = spawnSync('git', [...who, ...args], { cwd: folder });
  expect(status).toBe(0);
}

it('ends with 0, 1 or 2, and says why in each of its formats', () => {
  const folder = collectionFolder();
  expect(check(folder).status).toBe(0);
  const faulty = fullCase().replace('city: 見本市', 'city: 3').replace('気づ', '気付');
  writeFileSync(join(folder, HOME), faulty);
  const text = check(folder, `cases/${FULL_CASE}`);
  expect(text.status).toBe(1);
  expect(text.lines[0]).toMatch(
    /^cases\/mihon-machiya\/index\.mdx:\d+:\d+ {2}city {2}.+ {2}.+ {2}\[schema\/invalid-type\]$/,
  );
  expect(text.lines.at(-1)).toMatch(/誤り 1、|--fix/);
  const json = JSON.parse(check(folder, '--format=json').stdout) as { findings: { rule: string }[] };
  expect(json.findings.map((one) => one.rule)).toContain('schema/invalid-type');
  const marks = check(folder, '--format=github').lines;
  expect(marks.some((line) => /^::error file=.*index\.mdx,line=\d+,col=\d+,title=schema/.test(line))).toBe(
    true,
  );
  for (const misuse of [['--format=xml'], ['nowhere'], ['--fix=1'], ['--since=--output=x']]) {
    const { status, stderr } = check(folder, ...misuse);
    expect(status, misuse.join()).toBe(2);
    expect(stderr).toContain('使い方');
  }
});

it('looks only at what it is asked for', () => {
  const folder = collectionFolder({ 'cases/bad/index.mdx': 'x', 'cases/worse/index.mdx': 'x' });
  expect(check(folder, 'cases/bad').lines).toEqual([
    expect.stringContaining('cases/bad/index.mdx:1:1'),
    expect.stringContaining('1 ファイル'),
  ]);
});

it('tells what a branch has changed before what was there', () => {
  const folder = collectionFolder({ 'cases/aaa/index.mdx': 'x' });
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'before');
  git(folder, 'branch', 'base');
  writeFileSync(join(folder, HOME), fullCase().replace('city: 見本市', 'city: 3'));
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'after');
  const { status, lines } = check(folder, '--since=base');
  expect(status).toBe(1);
  expect(lines[0]).toContain(HOME);
  expect(lines.findIndex((line) => line.includes('cases/aaa/'))).toBeGreaterThan(0);
  expect(check(folder, '--since=nowhere').status).toBe(2);
});
