import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isUnfinished } from '#node/cache/write-whole.ts';
import { explained } from './faults.ts';
import { isReleaseId } from './manifest.ts';
import type { Store } from './paths.ts';

/** Where the parts of a store lie, whether or not there is one. */
export function storeAt(root: string): Store {
  return {
    root: resolve(root),
    releases: resolve(root, 'releases'),
    current: resolve(root, 'current'),
    lock: resolve(root, '.release.lock'),
    withdrawn: resolve(root, 'withdrawn.txt'),
    reports: resolve(root, 'reports'),
  };
}

/**
 * @throws Error in Japanese when the place is no folder or lies within a release, or when `current` is there and is not a
 * link to one of the releases: it is not ours then
 */
export function openStore(root: string): Store {
  const store = storeAt(root);
  refuseWrongPlace(store);
  const kind = kindOf(store);
  if (kind && !kind.isSymbolicLink())
    throw new Error(
      `${store.current} がリンクではありません。別の名前に移してから、もう一度実行してください`,
    );
  if (kind && dirname(resolve(store.root, readlinkSync(store.current))) !== store.releases)
    throw new Error(
      `${store.current} は releases/ の外を指すリンクです。別の名前に移してから、もう一度実行してください`,
    );
  return store;
}

function refuseWrongPlace({ root }: Store): void {
  const there = statSync(root, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isDirectory())
    throw new Error(`${root} はフォルダーではありません。公開先のフォルダーを --to に書いてください`);
  const parts = realpathSync(root).split(sep);
  const at = parts.findLastIndex((part, index) => isReleaseId(part) && parts[index - 1] === 'releases');
  if (at > 0)
    throw new Error(
      `${root} は、公開した版の中です。公開先のフォルダー ${parts.slice(0, at - 1).join(sep)} を --to に書いてください`,
    );
}

function kindOf(store: Store) {
  try {
    return lstatSync(store.current, { throwIfNoEntry: false });
  } catch (error) {
    throw explained(error, store, '公開');
  }
}

/** Ids of the releases, oldest first. */
export function releaseIds(store: Store): string[] {
  try {
    return readdirSync(store.releases).filter(isReleaseId).sort();
  } catch {
    return [];
  }
}

/** Id of the release that is served; undefined before the first. */
export function currentId(store: Store): string | undefined {
  try {
    return basename(readlinkSync(store.current));
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder and those above it, one by one: Node's own way never ends in a place like /proc.
 * @throws what the disk says
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else was quicker.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Points `current` at a release. One rename: a reader sees the old one or the new one, never neither. */
export function switchTo(store: Store, id: string): void {
  const fresh = join(store.root, `.current-${process.pid}`);
  rmSync(fresh, { force: true });
  symlinkSync(join('releases', id), fresh);
  renameSync(fresh, store.current);
}

/**
 * For a site that is served below `/a/b/`: `DIR/at/a/b` leads to `current`, so that a server finds every file where its
 * address says. Nothing to do for a site at the root.
 */
export function linkBase(store: Store, base: string): void {
  const parts = base.split('/').filter(Boolean);
  if (!parts.length) return;
  const link = join(store.root, 'at', ...parts);
  const target = join(...parts.map(() => '..'), 'current');
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // Not there yet.
  }
  mkdirSync(dirname(link), { recursive: true });
  const fresh = `${link}.fresh-${process.pid}`;
  rmSync(fresh, { force: true });
  symlinkSync(target, fresh);
  renameSync(fresh, link);
}

/** Takes away what killed runs left behind. To be called with the lock held. */
export function sweep(store: Store): void {
  mkdirSync(store.releases, { recursive: true });
  for (const name of readdirSync(store.releases))
    if (/^\.(?:staging|trash)-/.test(name))
      rmSync(join(store.releases, name), { recursive: true, force: true });
  for (const name of readdirSync(store.releases)) if (name.startsWith('.was-')) settle(store, name);
  for (const name of readdirSync(store.root))
    if (/^\.current-\d+$/.test(name)) rmSync(join(store.root, name), { force: true });
  if (existsSync(store.reports))
    for (const name of readdirSync(store.reports))
      if (isUnfinished(name)) rmSync(join(store.reports, name), { force: true });
}

/** Puts back or takes away what a killed run left of `putInPlace`. */
function settle(store: Store, name: string): void {
  const [was, now] = [join(store.releases, name), join(store.releases, name.slice('.was-'.length))];
  if (existsSync(now)) rmSync(was, { recursive: true, force: true });
  else renameSync(was, now);
}

/** Takes one release away. It is renamed first, so that one half removed is never taken for a release. */
export function remove(store: Store, id: string): void {
  const trash = join(store.releases, `.trash-${id}`);
  renameSync(join(store.releases, id), trash);
  rmSync(trash, { recursive: true, force: true });
}

/**
 * Removes the oldest releases beyond `keep`; the one that is served stays, whatever its age.
 * @returns ids of what was removed
 */
export function prune(store: Store, keep: number): string[] {
  const served = currentId(store);
  const old = releaseIds(store)
    .slice(0, -keep)
    .filter((id) => id !== served);
  for (const id of old) remove(store, id);
  return old;
}
