import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';
import type { Store } from './paths.ts';
import { SUMS_FILE } from './rollback-script.ts';
import { currentId, releaseIds } from './store.ts';
import { listFiles, sha256 } from './tree.ts';

/**
 * How a release differs from its manifest, one line a file; empty when it is whole.
 * @param thorough compares hashes; otherwise only names and sizes, which takes a moment
 */
export function differences(release: string, thorough: boolean): string[] {
  let manifest: Manifest;
  try {
    manifest = readManifest(release);
  } catch (error) {
    return [(error as Error).message];
  }
  const there = new Set(listFiles(release));
  there.delete(MANIFEST_FILE);
  there.delete(SUMS_FILE);
  const faults: string[] = [];
  for (const [file, known] of Object.entries(manifest.files)) {
    if (!there.delete(file)) faults.push(`${file}  ありません`);
    else if (lstatSync(join(release, file)).isSymbolicLink())
      faults.push(`${file}  リンクに置き換わっています`);
    else if (statSync(join(release, file)).size !== known.size) faults.push(`${file}  大きさが違います`);
    else if (thorough && sha256(readFileSync(join(release, file))) !== known.sha256)
      faults.push(`${file}  中身が違います`);
  }
  return [...faults, ...[...there].map((file) => `${file}  一覧（${MANIFEST_FILE}）にありません`)];
}

export interface ListedRelease {
  id: string;
  current: boolean;
  releasedAt: string;
  commit: string;
  counts: Record<string, number>;
  files: number;
  bytes: number;
  /** Why its manifest cannot be read; empty when it can. */
  fault: string;
}

/** Every release, the newest first. One with an unreadable manifest is listed with what its name says. */
export function listReleases(store: Store): ListedRelease[] {
  const served = currentId(store);
  return releaseIds(store)
    .reverse()
    .map((id) => {
      const base = { id, current: id === served };
      try {
        const { releasedAt, commit, counts, files } = readManifest(join(store.releases, id));
        const sizes = Object.values(files);
        const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
        return { ...base, releasedAt, commit, counts, files: sizes.length, bytes, fault: '' };
      } catch (error) {
        const fault = (error as Error).message;
        return { ...base, releasedAt: '', commit: '', counts: {}, files: 0, bytes: 0, fault };
      }
    });
}
