import GithubSlugger from 'github-slugger';
import { CASE_PARTS } from '#core/cases/outline.ts';
import { KNOWHOW_PARTS } from '#core/knowhow/outline.ts';
import { SHELF_WORDS } from '#core/neighbours/their-words.ts';

/** Ids of the pages around a body, but for those of notes and questions: no heading of a body may take one of them. */
export const FURNITURE: readonly string[] = [
  ...Object.values(CASE_PARTS).map((part) => part.anchor),
  ...Object.values(KNOWHOW_PARTS).map((part) => part.anchor),
  SHELF_WORDS.anchor,
  'main',
  'toc-title',
  'facts-title',
  'related-knowhow',
  'same-trade',
  'same-wall',
  'tools-title',
  'keys-title',
  'site-mark',
];

/** Ids of the notes of claims and of questions: there are as many as an entry needs. */
const NUMBERED = /^(?:claim-\d+|q-[0-9a-z]+)$/;

/** Whether an id belongs to the page around a body. */
export function isFurniture(id: string): boolean {
  return FURNITURE.includes(id) || NUMBERED.test(id);
}

/**
 * Anchors of one page: the same heading twice gets `-1`, like GitHub. Japanese stays as it is; a heading
 * of symbols alone is called `section`.
 * @param taken ids that the body uses already, as footnotes do; those of the page are always taken
 */
export function createAnchors(taken: Iterable<string> = []): (heading: string) => string {
  const slugger = new GithubSlugger();
  for (const id of new Set([...FURNITURE, ...taken])) slugger.slug(id);
  return (heading) => {
    const anchor = slugger.slug(/[\p{L}\p{N}]/u.test(heading) ? heading : 'section');
    return NUMBERED.test(anchor) ? slugger.slug(`section-${anchor}`) : anchor;
  };
}
