import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.ts';
import { MANIFEST_FILE, type Manifest, readManifest, releaseId } from './manifest.ts';
import { keepReport, readReports, sizeReport } from './report.ts';
import { type Before, stage } from './stage.ts';
import { currentId, openStore, prune, releaseIds, type Store, sweep, switchTo } from './store.ts';
import { hashOfTree, readTree } from './tree.ts';

/** What is known of the site besides its files. */
export interface Origin {
  commit: string;
  dirty: boolean;
  counts: Record<string, number>;
  versions: Record<string, string>;
}

export interface Published {
  id: string;
  folder: string;
  /** Files laid out, packed forms among them. */
  files: number;
  bytes: number;
  removed: string[];
  /** Why counts and sizes could not be kept; the release is served all the same. */
  unreported: string | undefined;
}

/**
 * Lays a proved site out beside the releases, then makes it the served one with one rename. Killed or
 * stopped by a full disk at any moment, `current` still points at a whole release; what is left behind
 * is swept by the next run.
 * @param from a built and verified site; this function does not prove it (see `scripts/release.ts`)
 * @param keep how many releases stay
 * @throws Error in Japanese, with `current` as it was
 */
export function publish(from: string, to: string, keep: number, origin: Origin): Promise<Published> {
  const store = openStore(to);
  mkdirSync(store.root, { recursive: true });
  return withLock(
    store.lock,
    async () => {
      sweep(store);
      const tree = readTree(from);
      if (tree.has(MANIFEST_FILE))
        throw new Error(`サイトに ${MANIFEST_FILE} という名前のファイルがあります。別の名前にしてください`);
      const id = freshId(store, origin, hashOfTree(tree));
      const staging = join(store.releases, `.staging-${id}`);
      try {
        mkdirSync(staging, { recursive: true });
        const files = await stage(from, tree, staging, before(store));
        const { counts, versions, commit, dirty } = origin;
        const manifest: Manifest = {
          id,
          releasedAt: new Date().toISOString(),
          commit,
          dirty,
          siteHash: hashOfTree(tree),
          counts,
          versions,
          files: Object.fromEntries(files),
        };
        writeSafely(join(staging, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
        renameSync(staging, join(store.releases, id));
        switchTo(store, id);
      } catch (error) {
        rmSync(staging, { recursive: true, force: true });
        throw explained(error, store);
      }
      const released = readManifest(join(store.releases, id));
      const unreported = report(store);
      const removed = prune(store, keep);
      const { files } = released;
      const bytes = Object.values(files).reduce((sum, { size }) => sum + size, 0);
      return {
        id,
        folder: join(store.releases, id),
        files: Object.keys(files).length,
        bytes,
        removed,
        unreported,
      };
    },
    '公開',
  );
}

/** An id after all others, even within one second or after the clock went back: the order of ids is the order of releases. */
function freshId(store: Store, { commit, dirty }: Origin, siteHash: string): string {
  const newest = releaseIds(store).at(-1) ?? '';
  for (let at = Date.now(); ; at += 1000) {
    const id = releaseId(new Date(at), commit, dirty, siteHash);
    if (id > newest) return id;
  }
}

/** The release is out: a report that cannot be written is told and no more. Also for releases whose run was killed before. */
function report(store: Store): string | undefined {
  try {
    const { reports } = readReports(store);
    for (const id of releaseIds(store))
      if (!reports.some((one) => one.id === id))
        keepReport(store, sizeReport(readManifest(join(store.releases, id))));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
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

function explained(error: unknown, store: Store): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Error(
      `${store.root} の空きが足りません。公開中の版は前のままです。古い版を --keep の数を減らして片付けるか、空きを増やしてから、もう一度実行してください`,
    );
  return new Error(`公開できませんでした。公開中の版は前のままです（${message}）`);
}
