import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContent } from '#node/content/open-content.ts';
import { collectionFolder, FULL_CASE, fullCase } from '#support/content.ts';

function migrate(dir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/migrate.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: dir },
    encoding: 'utf8',
  });
  return { status, shown: stdout + stderr };
}
const allFiles = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]),
  );
const faults = async (dir: string) =>
  (await openContent(dir, { day: '2026-11-22', programme: false })).findings.filter(
    ({ severity }) => severity === 'error',
  );

const HOME = `cases/${FULL_CASE}`;
/** A folder as somebody else may have it from the version before: own fields, comments, a list without new lists. */
function foreign() {
  const text = fullCase()
    .replace(/^(?:supportPeriod|storyPeriod):\n(?: .*\n)+/gm, '')
    .replace(/^tags:/m, '# いつからいつまで\nperiod: {from: "2020"} # 確かめる\ntags:');
  const facts = readFileSync(join('tests/fixtures/former', 'facts.yaml'), 'utf8');
  return collectionFolder({ [`${HOME}/index.mdx`]: text, [`${HOME}/facts.yaml`]: facts });
}

describe('npm run migrate', () => {
  it('is what the check asks for, and leaves nothing of the former version to report', async () => {
    const dir = foreign();
    const before = await faults(dir);
    expect(before.map(({ file, rule, line }) => `${file}:${line} ${rule}`)).toEqual([
      `${HOME}/facts.yaml:29 schema/former`,
      `${HOME}/index.mdx:${lineOf(dir, 'period:')} schema/former`,
    ]);
    for (const { remedy } of before) expect(remedy).toContain('npm run migrate');
    const old = allFiles(dir);
    expect(migrate(dir).status).toBe(0);
    expect((await faults(dir)).filter(({ rule }) => rule.startsWith('schema/'))).toEqual([]);
    const now = allFiles(dir);
    expect(Object.keys(now)).toEqual(Object.keys(old));
    expect(Object.keys(now).filter((path) => now[path] !== old[path])).toEqual([
      `${HOME}/facts.yaml`,
      `${HOME}/index.mdx`,
    ]);
    expect(now[`${HOME}/index.mdx`]).toBe(old[`${HOME}/index.mdx`]?.replace('\nperiod:', '\nstoryPeriod:'));
    expect(migrate(dir).shown).toContain('書き換えるものはありません');
    expect(allFiles(dir)).toEqual(now);
  });

  it('tells of what was not known, and takes what is', () => {
    const dir = foreign();
    expect(migrate(dir, '--dry-run').shown).toMatch(
      new RegExp(`storyPeriod（話の範囲）[\\s\\S]*${FULL_CASE}`),
    );
    expect(migrate(dir, '--stated', 'nowhere')).toMatchObject({ status: 2 });
    const old = allFiles(dir)[`${HOME}/index.mdx`];
    migrate(dir, '--stated', FULL_CASE);
    expect(allFiles(dir)[`${HOME}/index.mdx`]).toBe(old?.replace('\nperiod:', '\nsupportPeriod:'));
  });

  it('changes nothing on trial', () => {
    const dir = foreign();
    const old = allFiles(dir);
    expect(migrate(dir, '--dry-run')).toMatchObject({
      status: 0,
      shown: expect.stringContaining('書き換えるもの'),
    });
    expect(allFiles(dir)).toEqual(old);
  });

  it('leaves what it cannot read, says so, and goes on with the rest', () => {
    const dir = foreign();
    writeFileSync(join(dir, 'cases/mihon-unyu/index.mdx'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x8e, 0xa9]));
    symlinkSync('/etc/hostname', join(dir, 'cases/mihon-unyu/facts.yaml'));
    const old = readFileSync(join(dir, 'cases/mihon-unyu/index.mdx'));
    const { status, shown } = migrate(dir);
    expect(status).toBe(1);
    expect(shown).toContain(
      'そのままにしました: cases/mihon-unyu/index.mdx  文字コードが UTF-8 ではありません',
    );
    expect(shown).toContain('そのままにしました: cases/mihon-unyu/facts.yaml');
    expect(shown).toContain(`書き換えました: ${HOME}/index.mdx`);
    expect(readFileSync(join(dir, 'cases/mihon-unyu/index.mdx'))).toEqual(old);
  });
});

function lineOf(dir: string, start: string): number {
  const lines = readFileSync(join(dir, HOME, 'index.mdx'), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}
