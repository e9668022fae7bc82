import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShelf } from '#node/cache/shelf.ts';
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

/** Proofs that are kept: of the sites one may want to publish again. */
const MOST = 50;
const proofs = () => openShelf('proofs');

/** Whether all checks passed for what this proof names, see `proofOf`. */
export function wasProved(proof: string): boolean {
  return proofs().read(proof)?.toString() === proof;
}

/** Remembers that all checks passed. */
export function keepProof(proof: string): void {
  proofs().keep(proof, proof);
  proofs().tidy(MOST);
}
