import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '#node/command/lock.ts';
import { withWords } from './faults.ts';
import { MANIFEST_FILE, type Manifest, readManifest, releaseId, type SiteFacts, timeOf } from './manifest.ts';
import type { Store } from './paths.ts';
import { keepReport, readReports, sizeReport } from './size-report.ts';
import { type Before, stage } from './stage.ts';
import { currentId, linkBase, openStore, prune, releaseIds, storeAt, sweep, switchTo } from './store.ts';
import { hashOfTree, readTree, type TreeFile } from './tree.ts';

/** What is known of the site besides its files. */
export interface Origin {
  commit: string;
  dirty: boolean;
  counts: Record<string, number>;
  versions: Record<string, string>;
  /** Left out by tests whose site is none. */
  site?: SiteFacts;
}

export interface Published {
  id: string;
  folder: string;
  /** Files laid out, packed forms among them. */
  files: number;
  bytes: number;
  removed: string[];
  /** What could not be tidied up after it; the release is served all the same. */
  warnings: string[];
}

/**
 * Lays a verified site out beside the releases, then makes it the served one with one rename. Killed or
 * stopped by a full disk at any moment, `current` still points at a whole release; what is left behind
 * is swept by the next run.
 * @param from a built and verified site; this function does not verify it (see `scripts/release.ts`)
 * @param tree its files as they were verified: one that changed since then is not published. Read now when left out
 * @param keep how many releases stay
 * @throws Error in Japanese, with `current` as it was
 */
export async function publish(
  from: string,
  to: string,
  keep: number,
  origin: Origin,
  tree = readTree(from),
): Promise<Published> {
  const store = storeAt(to);
  return withWords(store, '公開', async () => {
    mkdirSync(store.root, { recursive: true });
    return withLock(store.lock, () => publishLocked(from, tree, store, keep, origin), '公開');
  });
}

async function publishLocked(
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  store: Store,
  keep: number,
  origin: Origin,
): Promise<Published> {
  // With the lock held, for somebody may have put a folder there while the site was made.
  openStore(store.root);
  sweep(store);
  if (tree.has(MANIFEST_FILE))
    throw new Error(`サイトに ${MANIFEST_FILE} という名前のファイルがあります。別の名前にしてください`);
  const siteHash = hashOfTree(tree);
  const id = freshId(store, origin, siteHash);
  const staging = join(store.releases, `.staging-${id}`);
  const folder = join(store.releases, id);
  try {
    mkdirSync(staging, { recursive: true });
    const files = Object.fromEntries(await stage(from, tree, staging, before(store)));
    const manifest: Manifest = { id, releasedAt: new Date().toISOString(), ...origin, siteHash, files };
    writeSafely(join(staging, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
    renameSync(staging, folder);
    if (origin.site) linkBase(store, origin.site.base);
    switchTo(store, id);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  // The release is out: what goes wrong from here on is reported and no more.
  const warnings: string[] = [];
  const tidy = <T>(what: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      warnings.push(`${what}（${(error as Error).message}）`);
      return otherwise;
    }
  };
  const { files } = readManifest(folder);
  tidy('件数と大きさの記録を書けませんでした', () => report(store), undefined);
  const removed = tidy('古い版を片付けられませんでした', () => prune(store, keep), []);
  const bytes = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  return { id, folder, files: Object.keys(files).length, bytes, removed, warnings };
}

/** An id after all others, even within one second or after the clock went back: the order of ids is the order of releases. */
function freshId(store: Store, { commit, dirty }: Origin, siteHash: string): string {
  const newest = releaseIds(store).at(-1) ?? '';
  for (let at = Math.max(Date.now(), timeOf(newest)); ; at += 1000) {
    const id = releaseId(new Date(at), commit, dirty, siteHash);
    if (id > newest) return id;
  }
}

/** Keeps the sizes of every release that has none kept yet: also of those whose run was killed before. */
function report(store: Store): void {
  const { reports } = readReports(store);
  for (const id of releaseIds(store))
    if (!reports.some((one) => one.id === id))
      keepReport(store, sizeReport(readManifest(join(store.releases, id))));
}

/** The release that is served, when it can be read. */
function before(store: Store): Before | undefined {
  const id = currentId(store);
  if (!id) return undefined;
  const folder = join(store.releases, id);
  try {
    return { folder, manifest: readManifest(folder) };
  } catch {
    return undefined;
  }
}

/** The manifest is the last file written, and on the disk before the release gets its name. */
function writeSafely(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
