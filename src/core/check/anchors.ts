import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { partsOf } from './headings.ts';

/** Anchors of a body's headings, made as the renderer makes them. */
export function anchorsOf(tree: Root): string[] {
  const slugger = new GithubSlugger();
  return partsOf(tree, 1).map((part) => slugger.slug(part.text));
}
