import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#node/cache/write-whole.ts';
import { isReleaseId, type Manifest } from './manifest.ts';
import type { Store } from './paths.ts';
import { ROLLBACK_SCRIPT } from './rollback-script.ts';
import { TOMBSTONES_FILE } from './tombstones.ts';

const bytes = z.int().nonnegative();

const schema = z.strictObject({
  id: z.string().refine(isReleaseId),
  releasedAt: z.iso.datetime(),
  commit: z.string(),
  /** What the collection held: cases, knowhow, upcoming, withdrawn, pages … */
  counts: z.record(z.string(), bytes),
  /** Files of the site and their bytes, packed forms not counted. */
  files: bytes,
  bytes,
  /** Pages, and their bytes as they travel (gzip). */
  pages: bytes,
  pageBytes: bytes,
  heaviest: z.strictObject({ page: z.string(), bytes }),
  /** The search index on the host; a reader fetches a small part of it. */
  searchBytes: bytes,
  /** Style sheets and scripts as they travel (gzip). */
  assetBytes: bytes,
});

/** How large one release was. Stays when the release itself is cleared away. */
export type SizeReport = z.infer<typeof schema>;

/** What a release adds to the site. */
const ADDED = [ROLLBACK_SCRIPT, TOMBSTONES_FILE];

/** Counts and sizes of a release, from its manifest alone. */
export function sizeReport({ id, releasedAt, commit, counts, files, outlived = {} }: Manifest): SizeReport {
  const isPacked = (file: string) => /\.(?:br|gz)$/.test(file) && files[file.slice(0, -3)] !== undefined;
  const own = Object.keys(files).filter(
    (file) => !isPacked(file) && !(file in outlived) && !ADDED.includes(file),
  );
  const plain = (file: string) => files[file]?.size ?? 0;
  const sent = (file: string) => files[`${file}.gz`]?.size ?? plain(file);
  const sum = (names: readonly string[], size: (file: string) => number) =>
    names.reduce((all, name) => all + size(name), 0);
  const pages = own.filter((file) => file.endsWith('.html'));
  // The first of the heaviest by name: the same release gives the same report.
  const heaviest = pages.reduce((most, page) => (sent(page) > sent(most) ? page : most), pages[0] ?? '');
  return {
    id,
    releasedAt,
    commit,
    counts,
    files: own.length,
    bytes: sum(own, plain),
    pages: pages.length,
    pageBytes: sum(pages, sent),
    heaviest: { page: heaviest, bytes: heaviest ? sent(heaviest) : 0 },
    searchBytes: sum(
      own.filter((file) => file.startsWith('search-index/')),
      plain,
    ),
    assetBytes: sum(
      own.filter((file) => /\.(?:css|m?js)$/.test(file) && !file.startsWith('search-index/')),
      sent,
    ),
  };
}

/** Keeps a report as `DIR/reports/<id>.json`: whole or not at all. */
export function keepReport({ reports }: Store, report: SizeReport): void {
  writeWhole(join(reports, `${report.id}.json`), `${JSON.stringify(schema.parse(report), null, 1)}\n`);
}

/** Every report kept, the newest release first, and the names of files that are none. */
export function readReports({ reports }: Store): { reports: SizeReport[]; broken: string[] } {
  const found: SizeReport[] = [];
  const broken: string[] = [];
  for (const name of listed(reports)) {
    try {
      const report = schema.parse(JSON.parse(readFileSync(join(reports, name), 'utf8')));
      if (name !== `${report.id}.json`) throw new Error('another name');
      found.push(report);
    } catch {
      broken.push(name);
    }
  }
  return { reports: found.reverse(), broken };
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}
