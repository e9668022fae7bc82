import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '#node/command/lock.ts';
import { tempFolder } from '#support/content.ts';

/** A process id that was alive a moment ago and is not any more. */
const deadPid = () => spawnSync('true').pid;
const held = (path: string) => withLock(path, async () => 'done');

const owner = (other: object) =>
  JSON.stringify({ pid: process.pid, host: hostname(), started: '', work: 'ビルド', ...other });

describe('the lock', () => {
  it('stands while the work runs, tells its owner, and goes with it', async () => {
    const path = join(tempFolder(), 'deep', 'build.lock');
    const inside = await withLock(path, async () => readFileSync(path, 'utf8'));
    expect(JSON.parse(inside)).toMatchObject({ pid: process.pid, host: hostname(), work: 'ビルド' });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a second holder, and lets the first go on', async () => {
    const path = join(tempFolder(), 'build.lock');
    await withLock(path, async () => {
      await expect(held(path)).rejects.toThrow(
        `もう一つのビルドが動いています（${hostname()} のプロセス ${process.pid}）`,
      );
      expect(existsSync(path)).toBe(true);
    });
    await expect(held(path)).resolves.toBe('done');
  });

  it('goes also when the work fails, and the failure is reported', async () => {
    const path = join(tempFolder(), 'build.lock');
    const work = async () => {
      throw new Error('失敗');
    };
    await expect(withLock(path, work)).rejects.toThrow('失敗');
    await expect(held(path)).resolves.toBe('done');
  });

  it.each([
    ['whose owner is gone', () => owner({ pid: deadPid() })],
    ['whose owner had the number of a living process', () => owner({ started: '1' })],
    ['that is empty', () => ''],
    ['that holds something else', () => 'こわれた'],
  ])('%s is taken over', async (_what, text) => {
    const folder = tempFolder();
    const path = join(folder, 'build.lock');
    writeFileSync(path, text());
    const inside = await withLock(path, async () => readFileSync(path, 'utf8'));
    expect(JSON.parse(inside)).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('sweeps what killed processes left beside it, and nothing of the living', async () => {
    const folder = tempFolder();
    const path = join(folder, 'build.lock');
    const dead = deadPid();
    writeFileSync(`${path}.${dead}`, owner({ pid: dead }));
    writeFileSync(`${path}.${deadPid()}`, '{"pi');
    writeFileSync(`${path}.stale-${dead}`, owner({ pid: 1 }));
    writeFileSync(`${path}.${process.ppid}`, '');
    writeFileSync(`${path}.notes`, 'mine');
    await held(path);
    expect(readdirSync(folder).sort()).toEqual([`build.lock.${process.ppid}`, 'build.lock.notes'].sort());
  });

  it('of another machine is never taken over, for nobody can look', async () => {
    const path = join(tempFolder(), 'build.lock');
    writeFileSync(path, owner({ host: 'another.example', pid: deadPid() }));
    await expect(held(path)).rejects.toThrow('another.example');
  });

  it('goes to one of many who come at once, also over a stale one', async () => {
    const path = join(tempFolder(), 'build.lock');
    writeFileSync(path, owner({ pid: deadPid() }));
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      // The others come in the meantime.
      for (let turn = 0; turn < 20; turn += 1) await setImmediate();
      inside -= 1;
    };
    const ends = await Promise.allSettled(Array.from({ length: 8 }, () => withLock(path, work)));
    expect(most).toBe(1);
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
  });
});
