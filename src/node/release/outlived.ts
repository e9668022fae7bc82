import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHashed } from '#node/hosting/caching.ts';
import { linked } from './amend.ts';
import type { Manifest } from './manifest.ts';
import type { Before } from './stage.ts';
import { sha256, type TreeFile } from './tree.ts';

/** How long a page may stay open over releases and still find its scripts and its search index. */
const MOST_DAYS = 14;
/** Of all of them together, packed forms counted. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Files of earlier releases that go along with the next one, for the pages that are still open: those whose name holds
 * their hash, as long as they are younger than fourteen days and together smaller than 64 MB, the latest first.
 * @param before the manifest of the release before
 * @param own the files of the next one
 * @returns the files with the time since which no page leads to them, ISO 8601
 */
function outlivedBy(
  { files, outlived = {} }: Manifest,
  own: { has(file: string): boolean },
  now: Date,
): Map<string, string> {
  const plain = (file: string) => file.replace(/\.(?:br|gz)$/, '');
  const oldest = new Date(now.getTime() - MOST_DAYS * 86_400_000).toISOString();
  const found = Object.keys(files)
    .filter((file) => isHashed(`/${plain(file)}`) && !own.has(plain(file)))
    .map((file): [string, string] => [file, outlived[file] ?? now.toISOString()])
    .filter(([, since]) => since > oldest)
    .sort(([a, since], [b, other]) => (since === other ? (a < b ? -1 : 1) : since > other ? -1 : 1));
  let room = MOST_BYTES;
  return new Map(
    found.filter(([file]) => {
      room -= files[file]?.size ?? 0;
      return room >= 0;
    }),
  );
}

/**
 * Lays files of earlier releases beside those of a new one (see `outlivedBy`).
 * @param laid the files of the new release, which grow
 * @returns the files that came along, with the time since which no page leads to them
 */
export async function layOutlived(
  live: Before | undefined,
  own: { has(file: string): boolean },
  to: string,
  laid: Map<string, TreeFile>,
  now: Date,
): Promise<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [file, since] of live ? outlivedBy(live.manifest, own, now) : []) {
    const known = live?.manifest.files[file];
    const from = join(live?.folder ?? '', file);
    // One that somebody changed by hand is not passed on.
    if (!known || hashOf(from) !== known.sha256) continue;
    await linked(from, join(to, file));
    laid.set(file, known);
    kept[file] = since;
  }
  return kept;
}

function hashOf(path: string): string {
  try {
    return sha256(readFileSync(path));
  } catch {
    return '';
  }
}
