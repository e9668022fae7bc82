import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const TRIES = 3;

/**
 * Holds a lock file while `work` runs: two builds in one folder destroy each other.
 * A lock whose owner is gone is taken over.
 * @throws Error in Japanese when a living process holds it
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  // Written beside and linked into place: a lock is never seen before it tells its owner.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let left = TRIES; left > 0; left--) {
      if (link(mine, path)) return;
      const owner = ownerOf(path);
      if (owner !== undefined && isAlive(owner)) throw new Error(held(path, owner));
      rmSync(path, { force: true });
    }
    throw new Error(held(path, ownerOf(path)));
  } finally {
    rmSync(mine, { force: true });
  }
}

function held(path: string, owner: number | undefined): string {
  return `このフォルダーでは、もう一つのビルドが動いています（プロセス ${owner ?? '不明'}）。終わるのを待ってから、もう一度実行してください。動いていないと分かっているときは、${path} を消してください`;
}

/** @returns false when the lock is there already */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the lock has just gone. */
function ownerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
