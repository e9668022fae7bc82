import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOfTree, listFiles, readTree } from './tree.ts';

const FOLDER = '.cache/verify/proved';

/**
 * One name for what was proved: these bytes of the site, against this content, by these checks. When any
 * of the three changes, the proof is gone.
 */
export function proofOf(site: string, contentDir: string): string {
  const hash = createHash('sha256');
  hash.update(hashOfTree(readTree(site)));
  hash.update(hashOfTree(readTree(contentDir)));
  for (const folder of ['scripts/verify', 'src'])
    for (const file of listFiles(folder))
      if (file.endsWith('.ts')) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

export function wasProved(proof: string): boolean {
  try {
    return readFileSync(resolve(FOLDER, proof), 'utf8') === proof;
  } catch {
    return false;
  }
}

/** Remembers that all checks passed. */
export function keepProof(proof: string): void {
  mkdirSync(resolve(FOLDER), { recursive: true });
  writeFileSync(resolve(FOLDER, proof), proof);
}
