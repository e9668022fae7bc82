import { createHash } from 'node:crypto';
import { paths } from '#core/site/paths.ts';
import { addressOf, HASH_DIGITS, type Release } from '#core/site/release.ts';
import { checkRoot } from '#core/site/release-tree.ts';
import { codeOf, listFiles } from './list-files.ts';

/** Files of a release that change, with their new bytes; `undefined` for those that go. */
export type Changes = Map<string, Buffer | undefined>;

const sha = (bytes: Uint8Array, coding: 'hex' | 'base64') =>
  createHash('sha256').update(bytes).digest(coding);

/**
 * Brings the list of a release and its worker in line with files that change: the worker takes nothing whose hash is
 * another. The release is another one then, so that the browsers that keep it renew what they keep.
 * @param text the text of a file of the release as it was; empty when there is none
 */
export function relisted(changes: Changes, text: (file: string) => string): void {
  const before = text('release.json');
  if (!before || !changes.size) return;
  let worker = text('sw.js');
  const list = JSON.parse(before) as Release;
  for (const [file, bytes] of changes) {
    const path = addressOf(file);
    const old = Buffer.from(text(file));
    const known = list.files.find((one) => one.path === path);
    if (!bytes || isHidden(bytes)) {
      list.files = list.files.filter((one) => one !== known);
      continue;
    }
    if (known) Object.assign(known, { hash: sha(bytes, 'hex').slice(0, HASH_DIGITS), bytes: bytes.length });
    worker = renewed(worker, old, bytes);
  }
  const was = list.release;
  const seed = [...changes].flatMap(([file, bytes]) => [file, bytes ? sha(bytes, 'hex') : '']);
  list.release = sha(Buffer.from(`${was}${seed.join()}`), 'hex').slice(0, HASH_DIGITS);
  const code = codeOf(worker);
  if (code) {
    const { parts } = checkRoot(JSON.parse(text(paths.releaseRoot.slice(1))));
    for (const hash of parts) changes.set(paths.releasePart(hash).slice(1), undefined);
    for (const [file, bytes] of listFiles(list, code)) changes.set(file, bytes);
    return;
  }
  // A worker till November 2026 has the hashes of its shell in itself.
  const after = Buffer.from(JSON.stringify(list));
  changes.set('release.json', after);
  worker = renewed(worker, Buffer.from(before), after).replaceAll(was, list.release);
  if (worker) changes.set('sw.js', Buffer.from(worker));
}

/** The worker with the hashes of a file's new bytes. */
function renewed(worker: string, before: Buffer, after: Buffer): string {
  return worker
    .replaceAll(sha(before, 'base64'), sha(after, 'base64'))
    .replaceAll(sha(before, 'hex').slice(0, HASH_DIGITS), sha(after, 'hex').slice(0, HASH_DIGITS));
}

function isHidden(page: Buffer): boolean {
  return page.subarray(0, 4096).includes('<meta name="robots" content="noindex"');
}
