import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { hashOfCode } from '#node/cache/program.ts';
import { openShelf } from '#node/cache/shelf.ts';
import type { Content } from '#node/content/open-content.ts';
import { hashOfTree, type TreeFile } from './tree.ts';

/**
 * One name for what was proved: these bytes of the site, against this content, by these checks – programs, packages of
 * the lock and Node – on this machine, whose own paths the checks look for. When any of them changes, the proof is gone.
 * @param tree the files of the site
 */
export function proofOf(tree: ReadonlyMap<string, TreeFile>, content: Content): string {
  const { site, taxonomies, glossary, synonyms, programme, redirects } = content;
  const entries = [content.cases, content.knowhow, content.news, content.pages].flatMap((all) =>
    all.map(({ file, revision, media }) => [file, revision, media.map(({ names }) => names)]),
  );
  return createHash('sha256')
    .update(hashOfTree(tree))
    .update(JSON.stringify([entries, site, taxonomies, glossary, synonyms, programme, redirects]))
    .update(hashOfCode('src'))
    .update(JSON.stringify([process.cwd(), homedir()]))
    .digest('hex');
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
