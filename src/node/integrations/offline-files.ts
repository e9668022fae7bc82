import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { paths, withBase } from '#core/site/paths.ts';
import { addressOf, groupOf, HASH_DIGITS, isPage, type Release } from '#core/site/release.ts';
import { isServed } from '#node/hosting/caching.ts';

/** A file of the site as it lies on disk. */
interface SiteFile {
  path: string;
  /** SHA-256. */
  digest: Buffer;
  bytes: number;
}

/**
 * Writes what offline reading needs into a finished site: `release.json`, the list of its pages and of what they
 * load as far as a host sends it, and the service worker that knows its shell by hash. The same site gives the same bytes.
 * @param folder the finished site; its former `release.json` and worker are replaced
 * @param isHidden whether a page asks not to be listed: moved, withdrawn, or for one visitor only
 */
export async function writeOfflineFiles(
  folder: string,
  base: string,
  isHidden: (path: string) => boolean,
): Promise<Release> {
  for (const path of [paths.release, paths.worker]) rmSync(join(folder, path), { force: true });
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
  const text = Buffer.from(JSON.stringify(release));
  writeFileSync(join(folder, paths.release), text);
  const list: SiteFile = { path: paths.release, digest: sha256(text), bytes: text.length };
  await writeWorker(folder, base, release.release, [
    ...all.filter(({ path }) => groupOf(path) === 'shell'),
    list,
  ]);
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

/** Bundles the worker as one classic script, so that every browser takes it. */
async function writeWorker(
  folder: string,
  base: string,
  release: string,
  files: readonly SiteFile[],
): Promise<void> {
  const shell = files.map(({ path, digest }) => ({
    url: withBase(base, path),
    // A file whose name holds its hash never changes; any other differs from its forerunner in its own.
    revision: path.startsWith('/_astro/') ? null : digest.toString('hex').slice(0, HASH_DIGITS),
    // The browser would refuse a page that was changed on the way; the worker compares pages itself.
    ...(isPage(path) ? {} : { integrity: `sha256-${digest.toString('base64')}` }),
  }));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      __SHELL__: JSON.stringify(shell),
      __RELEASE__: JSON.stringify(release),
      __BASE__: JSON.stringify(base),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('../../browser/offline/worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: paths.worker.slice(1) },
      },
    },
  });
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
