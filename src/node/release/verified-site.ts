import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { hashOfCode } from '#node/cache/program.ts';
import { openShelf } from '#node/cache/shelf.ts';
import type { Content } from '#node/content/open-content.ts';
import { hashOfTree, type TreeFile } from './tree.ts';

/**
 * One name for what was verified: these bytes of the site, against this content, by these checks – programs, packages of
 * the lock and Node – on this machine, whose own paths the checks look for. When any of them changes, the key is another.
 * @param tree the files of the site
 */
export function verificationKey(tree: ReadonlyMap<string, TreeFile>, content: Content): string {
  const { site, taxonomies, glossary, synonyms, programme, redirects } = content;
  const others = content.shelves.map(({ cases }) => cases);
  const entries = [content.cases, content.knowhow, content.news, content.pages, ...others].flatMap((all) =>
    all.map(({ file, revision, media }) => [file, revision, media.map(({ names }) => names)]),
  );
  return createHash('sha256')
    .update(hashOfTree(tree))
    .update(JSON.stringify([entries, site, taxonomies, glossary, synonyms, programme, redirects]))
    .update(hashOfCode('src'))
    .update(JSON.stringify([process.cwd(), homedir()]))
    .digest('hex');
}

/** How many are kept: sites that one may want to publish again. */
const MOST = 50;
const shelf = () => openShelf('verified');

/** Whether all checks passed for what this key names, see `verificationKey`. */
export function wasVerified(key: string): boolean {
  return shelf().read(key)?.toString() === key;
}

/** Remembers that all checks passed. */
export function keepVerified(key: string): void {
  shelf().keep(key, key);
  shelf().tidy(MOST);
}
