import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Holds a lock file while `work` runs: two builds in one folder destroy each other.
 * A lock whose owner is gone is taken over.
 * @throws Error in Japanese when a living process holds it
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(path, 'utf8'));
    if (isAlive(owner)) {
      throw new Error(
        `このフォルダーでは、もう一つのビルドが動いています（プロセス ${owner}）。終わるのを待ってから、もう一度実行してください`,
      );
    }
    writeFileSync(path, String(process.pid));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
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
