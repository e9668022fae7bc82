import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Shelf } from '#node/cache/shelf.ts';
import { notePage, type PageNote } from '#node/site/this-run.ts';

/** SHA-256 in hex. */
export function hash(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

/**
 * Puts a page that was kept where Astro would write it.
 * @param before the folder of the site as it was last built
 * @returns whether it is there now
 */
export function layPage(
  shelf: Shelf,
  name: string,
  address: string,
  out: string,
  before: string | undefined,
): boolean {
  const file = join(out, address, 'index.html');
  // A file of `public/` with its name: Astro says so.
  const kept = existsSync(file) ? undefined : recalled(shelf, name);
  if (!kept) return false;
  mkdirSync(dirname(file), { recursive: true });
  // Most pages are as they were: what lies there already is neither unpacked nor written again.
  if (!before || !linked(join(before, address, 'index.html'), file, kept.note)) {
    const html = unpacked(kept);
    if (!html) return false;
    writeFileSync(file, html);
  }
  notePage(address, kept.note);
  return true;
}

/** Makes a page of the site before one of this one too, where it has the same bytes. @returns whether it is there now */
function linked(from: string, to: string, { sha256 }: PageNote): boolean {
  try {
    if (hash(readFileSync(from)) !== sha256) return false;
    linkSync(from, to);
    return true;
  } catch {
    // No such page there, or a disk that cannot link.
    return false;
  }
}

/** A page as it is kept: one line with its note, then its HTML, packed. */
interface Kept {
  note: PageNote;
  packed: Buffer;
}

/** A page as its shelf keeps it: its note and how to know it again, then its HTML, packed. */
export function keptForm(note: PageNote, html: Buffer): Buffer {
  const line = JSON.stringify(note);
  // Unpacked, the pages of a day would be as large as the site.
  return Buffer.concat([Buffer.from(`${hash(line)} ${line}\n`), gzipSync(html, { level: 1 })]);
}

/** A disk that lies is believed nothing. */
function recalled(shelf: Shelf, name: string): Kept | undefined {
  const bytes = shelf.read(name);
  if (!bytes) return undefined;
  const end = bytes.indexOf('\n');
  const [sum, line] = bytes.toString('utf8', 0, end).split(/ (.*)/s);
  if (end < 0 || line === undefined || hash(line) !== sum) return undefined;
  return { note: JSON.parse(line) as PageNote, packed: bytes.subarray(end + 1) };
}

function unpacked({ note, packed }: Kept): Buffer | undefined {
  try {
    const html = gunzipSync(packed);
    return note.sha256 === hash(html) ? html : undefined;
  } catch {
    return undefined;
  }
}
