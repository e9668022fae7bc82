import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One file of a tree: its size in bytes and the SHA-256 of its bytes, in hex. */
export interface TreeFile {
  size: number;
  sha256: string;
}

/** SHA-256 of the bytes of a file, in hex, as manifests have it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file below a folder by its path with forward slashes, in the order of the paths. */
export function readTree(folder: string): Map<string, TreeFile> {
  return new Map(
    listFiles(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, { size: bytes.length, sha256: sha256(bytes) }];
    }),
  );
}

/** Paths of every file below a folder, sorted. Links are followed by nobody: they are faults in a site. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .sort();
}

/** One hash for a whole tree: the same files with the same bytes give the same hash, wherever they lie. */
export function hashOfTree(tree: ReadonlyMap<string, TreeFile>): string {
  const hash = createHash('sha256');
  for (const [file, { size, sha256 }] of tree) hash.update(`${sha256} ${size} ${file}\n`);
  return hash.digest('hex');
}
