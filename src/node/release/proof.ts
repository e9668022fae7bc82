import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '#node/content/cache-folder.ts';
import { hashOfTree, listFiles, readTree } from './tree.ts';

/**
 * One name for what was proved: these bytes of the site, against this content, by these checks. When any
 * of the three changes, the proof is gone.
 */
export function proofOf(site: string, contentDir: string): string {
  const hash = createHash('sha256');
  hash.update(hashOfTree(readTree(site)));
  hash.update(hashOfTree(readTree(contentDir)));
  for (const folder of ['src'])
    for (const file of listFiles(folder))
      if (file.endsWith('.ts')) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Whether all checks passed for what this proof names, see `proofOf`. */
export function wasProved(proof: string): boolean {
  try {
    return readFileSync(cacheFolder('verify', 'proved', proof), 'utf8') === proof;
  } catch {
    return false;
  }
}

/** Remembers that all checks passed. */
export function keepProof(proof: string): void {
  const folder = cacheFolder('verify', 'proved');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, proof), proof);
}
