import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from '#node/command/lock.ts';
import { ENCODINGS } from './compress.ts';
import { withWords } from './faults.ts';
import { type GuardName, Stopped } from './guards.ts';
import { guardsAt, liveRelease } from './live.ts';
import {
  MANIFEST_FILE,
  type Manifest,
  readManifest,
  releaseId,
  type SiteFacts,
  timeOf,
  writeManifest,
} from './manifest.ts';
import { layOutlived } from './outlived.ts';
import type { Store } from './paths.ts';
import { ROLLBACK_SCRIPT, rollbackScript } from './rollback-script.ts';
import { keepReport, readReports, sizeReport } from './size-report.ts';
import { stage } from './stage.ts';
import { linkBase, makeFolder, openStore, prune, releaseIds, storeAt, sweep, switchTo } from './store.ts';
import { formatTombstones, keepTombstones, TOMBSTONES_FILE } from './tombstones.ts';
import { hashOfTree, readTree, sha256, type TreeFile } from './tree.ts';
import { buried, type Cleaned, cleanOthers } from './withdrawals.ts';

/** What is known of the site besides its files. */
export interface Origin {
  commit: string;
  dirty: boolean;
  /** The same of the collection, where it has a repository of its own. */
  content?: { commit: string; dirty: boolean };
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
  /** Older releases from which withdrawn pages were taken out, or which went because of them. */
  cleaned: Cleaned[];
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
 * @param meant guards that the operator overrules
 * @throws Error in Japanese, with `current` as it was
 */
export async function publish(
  from: string,
  to: string,
  keep: number,
  origin: Origin,
  tree = readTree(from),
  meant: readonly GuardName[] = [],
): Promise<Published> {
  const store = storeAt(to);
  return withWords(store, '公開', async () => {
    makeFolder(store.root);
    return withLock(store.lock, () => publishLocked(from, tree, store, keep, origin, meant), '公開');
  });
}

async function publishLocked(
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  store: Store,
  keep: number,
  origin: Origin,
  meant: readonly GuardName[],
): Promise<Published> {
  // With the lock held, for somebody may have put a folder there while the site was made.
  openStore(store.root);
  sweep(store);
  if (tree.has(MANIFEST_FILE))
    throw new Error(`サイトに ${MANIFEST_FILE} という名前のファイルがあります。別の名前にしてください`);
  const live = liveRelease(store);
  const found = guardsAt(store, from, tree, origin);
  const stopped = found.filter(({ name }) => !meant.includes(name));
  if (stopped.length) throw new Stopped(stopped);
  const siteHash = hashOfTree(tree);
  const clock = clockWarnings(releaseIds(store).at(-1));
  const id = freshId(store, origin, siteHash);
  const staging = join(store.releases, `.staging-${id}`);
  const folder = join(store.releases, id);
  try {
    mkdirSync(staging, { recursive: true });
    const laid = await stage(from, tree, staging, live);
    const now = new Date();
    const outlived = await layOutlived(live, tree, staging, laid, now);
    const tombstones = buried(store, from, tree);
    for (const [file, text] of [
      [ROLLBACK_SCRIPT, rollbackScript],
      [TOMBSTONES_FILE, formatTombstones(tombstones.values())],
    ] as const)
      add(staging, file, text, laid);
    const overruled = [...new Set(found.map(({ name }) => name))];
    const files = Object.fromEntries([...laid].sort(([a], [b]) => (a < b ? -1 : 1)));
    const manifest: Manifest = {
      id,
      releasedAt: now.toISOString(),
      ...origin,
      siteHash,
      ...(overruled.length ? { meant: overruled } : {}),
      ...(Object.keys(outlived).length ? { outlived } : {}),
      files,
    };
    // The last files written, and on the disk before the release gets its name.
    writeManifest(staging, manifest);
    keepTombstones(store, tombstones);
    renameSync(staging, folder);
    if (origin.site) linkBase(store, origin.site.base);
    switchTo(store, id);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  // The release is out: what goes wrong from here on is reported and no more.
  const warnings: string[] = clock;
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
  const others = await cleanOthers(store, id);
  warnings.push(...others.warnings);
  const bytes = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  return { id, folder, files: Object.keys(files).length, bytes, removed, cleaned: others.cleaned, warnings };
}

/** Writes a file of the release's own, over one of the site's, which may be a link into another release. */
function add(staging: string, file: string, text: string, laid: Map<string, TreeFile>): void {
  for (const name of [file, ...ENCODINGS.map((encoding) => `${file}.${encoding}`)]) {
    rmSync(join(staging, name), { force: true });
    laid.delete(name);
  }
  mkdirSync(dirname(join(staging, file)), { recursive: true });
  writeFileSync(join(staging, file), text);
  laid.set(file, { size: Buffer.byteLength(text), sha256: sha256(Buffer.from(text)) });
}

/** Some seconds are no fault of a clock: releases within one second follow each other by name. */
const CLOCK_LEEWAY_MS = 60_000;

/** @param newest id of the newest release */
function clockWarnings(newest: string | undefined): string[] {
  const ahead = newest ? timeOf(newest) - Date.now() : 0;
  return ahead > CLOCK_LEEWAY_MS
    ? [
        `この機械の時計（${new Date().toISOString()}）が、前の版 ${newest} より前です。版の順は守りましたが、timedatectl などで時計を合わせてください`,
      ]
    : [];
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
