import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { paths } from '#core/site/paths.ts';
import { addressOf, groupOf, HASH_DIGITS, isPage, type Release } from '#core/site/release.ts';
import { isServed } from '#node/hosting/caching.ts';
import { listFiles } from '#node/release/list-files.ts';

const WRITTEN = [
  paths.release,
  paths.releaseRoot,
  dirname(paths.releasePart('')),
  paths.worker,
  paths.workerCode(''),
];

/** A file of the site as it lies on disk. */
interface SiteFile {
  path: string;
  /** SHA-256. */
  digest: Buffer;
  bytes: number;
}

/**
 * Writes what offline reading needs into a finished site: the list of its pages and of what they load as far as a host
 * sends it, for machines and in parts for browsers, and the service worker. The same site gives the same bytes.
 * @param folder the finished site; what was written into it before is replaced
 * @param isHidden whether a page asks not to be listed: moved, withdrawn, or for one visitor only
 */
export async function writeOfflineFiles(
  folder: string,
  base: string,
  isHidden: (path: string) => boolean,
): Promise<Release> {
  for (const path of WRITTEN) rmSync(join(folder, path), { recursive: true, force: true });
  const code = await writeWorkerCode(folder, base);
  const all = siteFiles(folder);
  const files = all
    .map(({ path, digest, bytes }) => ({
      path,
      hash: digest.toString('hex').slice(0, HASH_DIGITS),
      bytes,
      group: groupOf(path),
    }))
    .filter(({ path }) => isServed(path))
    .filter(({ path, group }) => group !== 'other' || isPage(path))
    .filter(({ path, group }) => group === 'shell' || !isPage(path) || !isHidden(path));
  const release: Release = {
    release: sha256(Buffer.concat(all.flatMap(({ path, digest }) => [Buffer.from(path), digest])))
      .toString('hex')
      .slice(0, HASH_DIGITS),
    files,
  };
  for (const [file, bytes] of listFiles(release, code)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return release;
}

/** Every file of a site, in the order of its address. */
function siteFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const file = join(item.parentPath, item.name);
      const bytes = readFileSync(file);
      return {
        path: addressOf(relative(folder, file).replaceAll('\\', '/')),
        digest: sha256(bytes),
        bytes: bytes.length,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Bundles the worker's code as one classic script, so that every browser takes it. @returns its address */
async function writeWorkerCode(folder: string, base: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __BASE__: JSON.stringify(base) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('../../browser/offline/worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const { code } = output[0];
  const path = paths.workerCode(`${sha256(Buffer.from(code)).toString('hex').slice(0, HASH_DIGITS)}.js`);
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), code);
  return path;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
