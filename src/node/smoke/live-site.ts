import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRelease, HASH_DIGITS, type Release, type ReleaseFile } from '#core/site/release.ts';
import { parseTombstones, TOMBSTONES_FILE } from '#node/release/tombstones.ts';
import type { Asker, Reply } from './asker.ts';
import type { SmokeFound } from './finding.ts';

/** A live site as the checks see it. */
export interface LiveSite {
  ask: Asker;
  /** The home page, asked for as it is on the disk. */
  home: Reply;
  /** What the site says it consists of. */
  release: Release;
  /** What should be live, when a folder was named. */
  of?: Expected | undefined;
}

/** What a folder with a built site, or a release, leads one to expect of its host. */
export interface Expected {
  folder: string;
  release: string;
  moved: { from: string; to: string }[];
  gone: string[];
}

/** One look at a live site. */
export type SmokeCheck = (site: LiveSite) => Promise<SmokeFound[]>;

/** The answer of browsers' own fetching: everything that packs is welcome. */
export const AS_BROWSERS = { 'accept-encoding': 'gzip, deflate, br' };

/** @throws Error in Japanese when the folder is no built site */
export function expected(folder: string): Expected {
  const list = join(folder, 'release.json');
  if (!existsSync(list))
    throw new Error(
      `${folder} は、つくり終えたサイトではありません（release.json がありません）。--of には dist か、公開先の current を書いてください`,
    );
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const moved = [...read('_redirects').matchAll(/^(\/\S*) (\/\S*) 301$/gm)];
  return {
    folder,
    release: checkRelease(JSON.parse(readFileSync(list, 'utf8'))).release,
    moved: moved.map(([, from = '', to = '']) => ({ from, to })),
    gone: [...parseTombstones(read(TOMBSTONES_FILE)).keys()],
  };
}

/** Whether what came is, byte for byte, the file of the release. */
export function isFile({ body }: Reply, { hash }: ReleaseFile): boolean {
  return body !== undefined && createHash('sha256').update(body).digest('hex').slice(0, HASH_DIGITS) === hash;
}

/** One file a pattern, as far as the release has any. */
export function firstOf({ release }: LiveSite, patterns: readonly RegExp[]): ReleaseFile[] {
  return patterns.flatMap((pattern) => release.files.find(({ path }) => pattern.test(path)) ?? []);
}

/** A header as the report shows it. */
export function shown(value: string | string[] | undefined): string {
  return value === undefined ? 'ありません' : `「${value}」です`;
}
