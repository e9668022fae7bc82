import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#node/cache/write-whole.ts';
import type { Store } from './paths.ts';
import { releaseIds } from './store.ts';

/** A page that was taken back, and is not to come back with an older release. */
export interface Tombstone {
  /** Root-relative, without the base path: `/cases/kamino-natto/`. */
  address: string;
  /** Day, `YYYY-MM-DD`; empty when it is not known. */
  since: string;
  /** As the page says it; may be empty. */
  reason: string;
}

/** Where a release tells what it no longer holds. For its operator, and for `rollback.sh`: not served. */
export const TOMBSTONES_FILE = '_deploy/withdrawn.txt';

const HEAD = '# 取り下げたページ。どの版にも戻しません（アドレス、取り下げた日、理由）。';

/** One line a page, in the order of the addresses: a shell can read it. */
export function formatTombstones(all: Iterable<Tombstone>): string {
  const lines = [...all]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, since, reason }) =>
      [address, since || '-', reason.replaceAll(/\s+/g, ' ')].join(' ').trim(),
    );
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** @returns the pages by address */
export function parseTombstones(text: string): Map<string, Tombstone> {
  const found = [...text.matchAll(/^(\/\S+)(?: (\S+))?(?: (.*))?$/gm)].map(
    ([, address = '', since = '', reason = '']): [string, Tombstone] => [
      address,
      { address, since: since === '-' ? '' : since, reason },
    ],
  );
  return new Map(found);
}

/**
 * What the store keeps, however many releases come and go. Where the list was lost, as in a store that was copied half,
 * what the releases themselves tell.
 * @throws Error in Japanese when a line of it cannot be read: nothing withdrawn may be forgotten
 */
export function readTombstones(store: Store): Map<string, Tombstone> {
  if (!existsSync(store.withdrawn))
    return new Map(releaseIds(store).flatMap((id) => [...tombstonesOf(join(store.releases, id))]));
  const text = readFileSync(store.withdrawn, 'utf8');
  const line = text.split('\n').findIndex((one) => one.trim() && !/^(?:#|\/\S+)/.test(one)) + 1;
  if (line)
    throw new Error(
      `${store.withdrawn}:${line} が読めません。「/cases/名前/ 2026-11-23 理由」の形に直すか、ファイルを消してください（消すと、残っている版の一覧からつくり直します）`,
    );
  return parseTombstones(text);
}

/** Keeps the list, whole or not at all. Nothing is written for a site that never took anything back. */
export function keepTombstones(store: Store, all: ReadonlyMap<string, Tombstone>): void {
  if (all.size || existsSync(store.withdrawn)) writeWhole(store.withdrawn, formatTombstones(all.values()));
}

/** What a release, or a site before its release, says of itself. */
export function tombstonesOf(folder: string): Map<string, Tombstone> {
  const file = join(folder, TOMBSTONES_FILE);
  return existsSync(file) ? parseTombstones(readFileSync(file, 'utf8')) : new Map();
}

/** Pages that the store knows as withdrawn and that a release does not. */
export function notTakenOut(store: Store, release: string): Tombstone[] {
  const own = tombstonesOf(release);
  return [...readTombstones(store).values()].filter(({ address }) => !own.has(address));
}
