import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SUMS_FILE } from './rollback-script.ts';

/** The manifest's name in a release. It is served like the rest: nothing in it is secret. */
export const MANIFEST_FILE = 'manifest.json';

const file = z.strictObject({ size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Which site it is: what no release of another may replace unasked. */
const siteFacts = z.strictObject({
  name: z.string(),
  /** Without the base path and without a slash at its end. */
  url: z.string(),
  base: z.string(),
  repository: z.string(),
  /** Page and mail address, as far as there are; with a blank between. */
  contact: z.string(),
});
export type SiteFacts = z.infer<typeof siteFacts>;

const schema = z.strictObject({
  id: z.string(),
  /** When it was released, ISO 8601 in UTC. */
  releasedAt: z.string(),
  /** Full hash of the commit; `dirty` when files were changed and not committed; empty without git. */
  commit: z.string(),
  dirty: z.boolean(),
  /** The same of the collection, where it has a repository of its own. */
  content: z.strictObject({ commit: z.string(), dirty: z.boolean() }).optional(),
  /** Hash of the site as it was built, without what the release adds. */
  siteHash: z.string(),
  site: siteFacts.optional(),
  counts: z.record(z.string(), z.number()),
  versions: z.record(z.string(), z.string()),
  /** Guards of the release command that its operator overruled (`--yes-I-mean`). */
  meant: z.array(z.string()).optional(),
  /** Addresses of pages that were withdrawn after the release was made, and taken out of it. */
  withdrawn: z.array(z.string()).optional(),
  /** Files of earlier releases, for pages that are still open, with the time since which none leads to them. */
  outlived: z.record(z.string(), z.iso.datetime()).optional(),
  files: z.record(z.string(), file),
});

/** What a release holds, file by file, and where it comes from. */
export type Manifest = z.infer<typeof schema>;

/** @throws Error in Japanese when the release has no whole manifest */
export function readManifest(release: string): Manifest {
  try {
    return schema.parse(JSON.parse(readFileSync(join(release, MANIFEST_FILE), 'utf8')));
  } catch (error) {
    throw new Error(`${release} の ${MANIFEST_FILE} ${faultOf(error)}`);
  }
}

function faultOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'がありません（途中までしか写されていない版です）';
  if (error instanceof SyntaxError) return 'が壊れています（JSON として読めません）';
  if (error instanceof z.ZodError)
    return `が、公開した版の一覧ではありません（${error.issues[0]?.path.join('.') ?? ''}）`;
  return `が読めません（${code ?? (error as Error).message}）`;
}

/** Writes the manifest and the hashes that a shell can check, both on the disk before this returns. */
export function writeManifest(release: string, manifest: Manifest): void {
  writeSafely(join(release, SUMS_FILE), sumsOf(manifest));
  writeSafely(join(release, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The hashes of a release as `sha256sum --check` reads them. */
export function sumsOf({ files }: Manifest): string {
  return Object.entries(files)
    .map(([name, { sha256 }]) => `${sha256}  ${name}\n`)
    .join('');
}

function writeSafely(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** `20261122T140256Z-85be823-3f2a9c1d`; sorts by time. An `m` after the commit: made with changes not committed. */
export function releaseId(at: Date, commit: string, dirty: boolean, siteHash: string): string {
  const date = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const source = commit ? commit.slice(0, 7) + (dirty ? 'm' : '') : 'nogit';
  return `${date}-${source}-${siteHash.slice(0, 8)}`;
}

/** When a release was made, as its name says, in milliseconds; 0 for what is no name of a release. */
export function timeOf(id: string): number {
  const iso = id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-.*$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(iso) || 0;
}

/** Whether a name in `releases/` is one of ours; anything else there is left alone. */
export function isReleaseId(name: string): boolean {
  return /^\d{8}T\d{6}Z-(?:[0-9a-f]{7}m?|nogit)-[0-9a-f]{8}$/.test(name);
}
