import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../../scripts/lib/lock.ts';
import { tempFolder } from '../../../support/content.ts';

/** A process id that was alive a moment ago and is not any more. */
const deadPid = () => spawnSync('true').pid;
const held = (path: string) => withLock(path, async () => 'done');

describe('the lock', () => {
  it('stands while the work runs, tells its owner, and goes with it', async () => {
    const path = join(tempFolder(), 'deep', 'build.lock');
    const inside = await withLock(path, async () => readFileSync(path, 'utf8'));
    expect(inside).toBe(String(process.pid));
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a second holder, and lets the first go on', async () => {
    const path = join(tempFolder(), 'build.lock');
    await withLock(path, async () => {
      await expect(held(path)).rejects.toThrow(`もう一つのビルドが動いています（プロセス ${process.pid}）`);
      expect(existsSync(path)).toBe(true);
    });
    await expect(held(path)).resolves.toBe('done');
  });

  it('goes also when the work fails, and the failure is told', async () => {
    const path = join(tempFolder(), 'build.lock');
    const work = async () => {
      throw new Error('失敗');
    };
    await expect(withLock(path, work)).rejects.toThrow('失敗');
    await expect(held(path)).resolves.toBe('done');
  });

  it.each([
    ['whose owner is gone', () => String(deadPid())],
    ['that is empty', () => ''],
    ['that holds something else', () => 'こわれた'],
  ])('%s is taken over', async (_what, text) => {
    const folder = tempFolder();
    const path = join(folder, 'build.lock');
    writeFileSync(path, text());
    await expect(withLock(path, async () => readFileSync(path, 'utf8'))).resolves.toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual([]);
  });
});
