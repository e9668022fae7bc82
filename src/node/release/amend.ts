import { renameSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packed, shrinks } from './compress.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import type { Store } from './paths.ts';
import { NO_LINKS } from './stage.ts';
import { takeOut } from './take-out.ts';
import { notTakenOut, type Tombstone } from './tombstones.ts';
import { sha256, type TreeFile } from './tree.ts';

/**
 * Takes out of a kept release what was withdrawn after it was made, so that going back to it brings nothing back.
 * The release is made anew beside itself and put in its place; it must not be the one that is served.
 * @returns the pages that it held and holds no longer
 * @throws Error in Japanese when something of a page would stay; the release is then as it was
 */
export async function amend(store: Store, id: string): Promise<Tombstone[]> {
  const folder = join(store.releases, id);
  const gone = notTakenOut(store, folder);
  if (!gone.length) return [];
  const manifest = readManifest(folder);
  const { changes, left } = takeOut(folder, manifest, gone);
  if (left.length)
    throw new Error(
      `${id} の ${left.slice(0, 3).join('、')} から、取り下げた記事（${gone.map(({ address }) => address).join('、')}）を取り除けません`,
    );
  const staging = join(store.releases, `.staging-${id}`);
  rmSync(staging, { recursive: true, force: true });
  const files: Record<string, TreeFile> = {};
  for (const [file, known] of Object.entries(manifest.files)) {
    const plain = /\.(?:br|gz)$/.test(file) && file.slice(0, -3) in manifest.files ? file.slice(0, -3) : file;
    if (changes.has(plain)) continue;
    await linked(join(folder, file), join(staging, file));
    files[file] = known;
  }
  for (const [file, bytes] of changes) if (bytes) await lay(staging, file, bytes, files);
  const known = new Set(gone.map(({ address }) => address));
  const withdrawn = [...(manifest.withdrawn ?? []).filter((one) => !known.has(one)), ...known].sort();
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const after: Manifest = { ...manifest, withdrawn, files: sorted };
  writeManifest(staging, after);
  putInPlace(store, id, staging);
  return gone.filter(({ address }) => `${address.slice(1)}index.html` in manifest.files);
}

/** Killed between the two renames, the release as it was is found by the next run (see `sweep`). */
function putInPlace(store: Store, id: string, staging: string): void {
  const was = join(store.releases, `.was-${id}`);
  rmSync(was, { recursive: true, force: true });
  renameSync(join(store.releases, id), was);
  renameSync(staging, join(store.releases, id));
  rmSync(was, { recursive: true, force: true });
}

/** Links a file into another release, or copies it where the disk cannot link. */
export async function linked(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(String((error as NodeJS.ErrnoException).code))) throw error;
    await rm(to, { force: true });
    await copyFile(from, to);
  }
}

async function lay(
  folder: string,
  file: string,
  bytes: Buffer,
  files: Record<string, TreeFile>,
): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  const forms = shrinks(file, bytes.length) ? await packed(bytes) : [];
  const all = [
    { name: file, bytes },
    ...forms.map((one) => ({ name: `${file}.${one.encoding}`, bytes: one.bytes })),
  ];
  for (const one of all) {
    await writeFile(join(folder, one.name), one.bytes, { flag: 'wx' });
    files[one.name] = { size: one.bytes.length, sha256: sha256(one.bytes) };
  }
}
