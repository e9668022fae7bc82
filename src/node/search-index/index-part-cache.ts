import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { openShelf } from '#node/cache/shelf.ts';

/** Parts of the index that are kept between builds, by the hash of all that went in. */
export interface IndexPartCache {
  /** Copies a part to a folder. @returns its pages, or undefined when it is not kept */
  take(key: string, folder: string): Promise<readonly PlacedPage[] | undefined>;
  keep(key: string, folder: string, pages: readonly PlacedPage[]): Promise<void>;
  /** Forgets those that were not used for longest. */
  tidy(most: number): void;
}

/** A page in the index, by the index's own id and the document's. */
export interface PlacedPage {
  page: string;
  id: string;
  /** `lengthLetter` of its text. */
  length: string;
}

/** A part as it is kept: its files by their paths, and its pages. */
interface Part {
  pages: readonly PlacedPage[];
  files: [path: string, bytes: Uint8Array][];
}

/**
 * Keeps parts on a shelf of the cache.
 * @param folder the shelf
 * @param version of the programs: a part that others made does not count
 */
export function indexPartCache(folder: string, version: string): IndexPartCache {
  const shelf = openShelf(folder);
  const name = (key: string) => createHash('sha256').update(`${version}\n${key}`).digest('hex').slice(0, 32);
  return {
    async take(key, to) {
      const part = unpacked(shelf.read(name(key)));
      if (!part) {
        shelf.drop(name(key));
        return undefined;
      }
      for (const [path, bytes] of part.files) {
        await mkdir(dirname(join(to, path)), { recursive: true });
        await writeFile(join(to, path), bytes);
      }
      return part.pages;
    },
    async keep(key, from, pages) {
      const items = await readdir(from, { recursive: true, withFileTypes: true });
      const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
      const files = await Promise.all(
        paths.map(
          async (path): Promise<Part['files'][number]> => [
            relative(from, path).replaceAll('\\', '/'),
            await readFile(path),
          ],
        ),
      );
      shelf.keep(name(key), serialize({ pages, files } satisfies Part));
    },
    tidy: (most) => shelf.tidy(most),
  };
}

function unpacked(bytes: Buffer | undefined): Part | undefined {
  try {
    return bytes && (deserialize(bytes) as Part);
  } catch {
    return undefined;
  }
}
