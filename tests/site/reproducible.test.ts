import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyReproducible } from '#node/verify/reproducible.ts';
import { tempFolder } from '#support/content.ts';
import { often } from '#support/seed.ts';

/** A project of a few lines whose last commit is built. What is not committed stays out of it. */
function project(build: string): void {
  const folder = tempFolder();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: string[]) =>
    expect(
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder })
        .status,
    ).toBe(0);
  put('.gitignore', 'node_modules\n');
  put(
    'scripts/build.ts',
    `const { mkdirSync, writeFileSync } = process.getBuiltinModule('node:fs');\nmkdirSync('dist');\n${build}\n`,
  );
  put('package.json', '{"type":"module"}');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node_modules/.bin/node'));
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  put('scripts/build.ts', 'process.exit(3);\n');
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
}

const pages = (build: string) => {
  project(build);
  return verifyReproducible(() => {});
};

test('the last commit is built in two places, time zones and languages, and every file that differs is told', () => {
  const same = pages("writeFileSync('dist/index.html', 'a'); writeFileSync('dist/b.txt', 'b');");
  expect(same).toEqual({ findings: [], files: 2 });
  const { findings, files } = pages(`
    const { TZ, LANG, HOME } = process.env;
    const own = { zone: TZ, language: LANG, home: HOME, place: process.cwd() };
    for (const [name, text] of Object.entries(own)) writeFileSync('dist/' + name, 'same ' + text);
    writeFileSync('dist/same', 'same');
    writeFileSync('dist/only-' + TZ.split('/')[0], '');
  `);
  expect(files).toBe(7);
  const told = Object.fromEntries(findings.map(({ page, message }) => [page, message]));
  expect(Object.keys(told)).toEqual(['home', 'language', 'only-America', 'only-Pacific', 'place', 'zone']);
  expect(told.zone).toMatch(/^5バイト目から違います: ".*Kiritimati" \/ ".*St_Johns"$/);
  expect(told['only-America']).toBe('二つ目のビルドにだけあります');
  expect(told['only-Pacific']).toBe('一つ目のビルドにだけあります');
  expect(() => pages('throw new Error("breaks")')).toThrow(/が失敗しました[\s\S]*breaks/);
});

// Of this project the same is asked with every edit in cache.test.ts, of what lies in the folder; here, of the commit.
test.for(['this project'].slice(0, often(0, 1)))(
  'the last commit of %s gives the same bytes',
  { timeout: 600_000 },
  () => {
    const { findings, files } = verifyReproducible(() => {});
    expect(findings).toEqual([]);
    expect(files).toBeGreaterThan(500);
  },
);
