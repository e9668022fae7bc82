import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { needForeign } from '../../../bench/support/foreign.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('what the benchmarks measure against', () => {
  const { dependencies } = read('bench/package.json') as { dependencies: Record<string, string> };

  it('is no dependency of the site', () => {
    const root = read('package.json');
    const ours = Object.keys({ ...root.dependencies, ...root.devDependencies });
    expect(Object.keys(dependencies).filter((name) => ours.includes(name))).toEqual([]);
  });

  it('is named by exact versions, and its lock holds no address', () => {
    const lock = read('bench/package-lock.json');
    expect(lock.packages[''].dependencies).toEqual(dependencies);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.values(lock.packages).filter((one) => Object.hasOwn(one as object, 'resolved'))).toEqual(
      [],
    );
  });
});

describe('needForeign', () => {
  let folder = '';
  const calls = () =>
    existsSync(join(folder, 'calls'))
      ? readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean)
      : [];
  /** A program `npm` that does this. */
  const npm = (script: string) => {
    writeFileSync(join(folder, 'bin', 'npm'), `#!/bin/sh\necho "$@" >> '${folder}/calls'\n${script}\n`);
    chmodSync(join(folder, 'bin', 'npm'), 0o755);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foreign-'));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('installs once, says so, and again only when the lock has changed', async () => {
    npm('mkdir -p node_modules');
    await needForeign('ためす', folder);
    expect(vi.mocked(console.error).mock.calls.join()).toContain('ためすための部品を入れています');
    await needForeign('ためす', folder);
    expect(calls()).toEqual([`ci --no-progress --prefix ${folder}`]);
    writeFileSync(join(folder, 'package-lock.json'), '{ }');
    await needForeign('ためす', folder);
    expect(calls()).toHaveLength(2);
  });

  it('says what npm said when it cannot, and tries again the next time', async () => {
    npm('mkdir -p node_modules; echo "no such registry" >&2; exit 1');
    await expect(needForeign('ためす', folder)).rejects.toThrow(
      /ためすための部品を入れられませんでした[\s\S]*no such registry/,
    );
    await expect(needForeign('ためす', folder)).rejects.toThrow();
    expect(calls()).toHaveLength(2);
    rmSync(join(folder, 'bin', 'npm'));
    vi.stubEnv('PATH', join(folder, 'bin'));
    await expect(needForeign('ためす', folder)).rejects.toThrow(/入れられませんでした[\s\S]*npm/);
  });
});
