import { join, resolve } from 'node:path';

/** A place below the folder that keeps work between builds: `CACHE_DIR`, or `.cache/`. It may be removed at any time. */
export function cacheFolder(...parts: string[]): string {
  return join(resolve(process.env.CACHE_DIR || '.cache'), ...parts);
}
