import { createHash } from 'node:crypto';
import { paths } from '#core/site/paths.ts';
import { HASH_DIGITS, type Release } from '#core/site/release.ts';
import { partsOf, type ReleaseRoot } from '#core/site/release-tree.ts';

/**
 * The files of a site that follow from the list of its release: the list for machines, the same in parts for browsers,
 * and the worker, which says no more than its release and where its code is.
 * @param code address of the worker's code
 * @returns bytes by the name of the file in the output
 */
export function listFiles(release: Release, code: string): Map<string, Buffer> {
  const parts = partsOf(release).map((files) => {
    const bytes = Buffer.from(JSON.stringify(files));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
    return { hash, bytes };
  });
  const collection = release.files.filter(({ group }) => group === 'collection');
  const root: ReleaseRoot = {
    release: release.release,
    parts: parts.map(({ hash }) => hash),
    collection: {
      files: collection.length,
      bytes: collection.reduce((sum, { bytes }) => sum + bytes, 0),
    },
  };
  const name = (path: string) => path.slice(1);
  return new Map([
    [name(paths.release), Buffer.from(JSON.stringify(release))],
    [name(paths.releaseRoot), Buffer.from(JSON.stringify(root))],
    ...parts.map(({ hash, bytes }) => [name(paths.releasePart(hash)), bytes] as const),
    [name(paths.worker), Buffer.from(`self.release="${release.release}";importScripts("${name(code)}");\n`)],
  ]);
}

/** Where a worker has its code; undefined for the worker of a release before there were parts. */
export function codeOf(worker: string): string | undefined {
  const [, code] = /importScripts\("([^"]+)"\);\s*$/.exec(worker) ?? [];
  return code && `/${code}`;
}
