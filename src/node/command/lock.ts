import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const TRIES = 5;

/** Who holds a lock. The start time tells a process from a later one that was given the same number. */
interface Owner {
  pid: number;
  host: string;
  started: string;
  work: string;
}

/**
 * Holds a lock file while `work` runs: two builds in one folder destroy each other.
 * A lock whose owner is gone is taken over.
 * @param name what is held, for the message: ビルド, 公開
 * @throws Error in Japanese when a living process holds it
 */
export async function withLock<T>(path: string, work: () => Promise<T>, name = 'ビルド'): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  take(path, name);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, name: string): void {
  // Written beside and linked into place: a lock is never seen before it names its owner.
  const mine = `${path}.${process.pid}`;
  const owner: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid), work: name };
  writeFileSync(mine, JSON.stringify(owner));
  try {
    for (let left = TRIES; left > 0; left--) {
      if (link(mine, path)) {
        sweep(path);
        return;
      }
      const text = textOf(path);
      if (text === undefined) continue;
      const held = parse(text);
      if (held && isAlive(held)) throw new Error(heldBy(path, held));
      removeStale(path, text);
    }
    throw new Error(heldBy(path, parse(textOf(path) ?? '')));
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes a stale lock away; when another process was quicker and it is no longer that lock, puts it back. */
function removeStale(path: string, text: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== text) link(aside, path);
  rmSync(aside, { force: true });
}

/** Takes away what processes left beside the lock when they were killed while they took it. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const pid = Number(/\.(?:stale-)?(\d+)$/.exec(name)?.[1]);
    if (!pid || pid === process.pid) continue;
    const owner = parse(textOf(join(folder, name)) ?? '');
    // Half written, it names nobody; a stale lock set aside names another process than the one in the name.
    const left = owner?.pid === pid ? owner : { pid, host: hostname(), started: startOf(pid), work: '' };
    if (!isAlive(left)) rmSync(join(folder, name), { force: true });
  }
}

function heldBy(path: string, owner: Owner | undefined): string {
  const who = owner ? `（${owner.host} のプロセス ${owner.pid}）` : '';
  return `このフォルダーでは、もう一つの${owner?.work ?? '作業'}が動いています${who}。終わるのを待ってから、もう一度実行してください。動いていないと分かっているときは、${path} を消してください`;
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
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Owner;
    return typeof owner?.pid === 'number' ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** On another machine nobody can look, so the owner counts as alive. */
function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(owner.pid) === owner.started;
}

/** When a process began, in the kernel's own count; empty where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
