import { plainTextToMdx } from '../draft/plain-text.ts';

/**
 * The text of a section as a writer types it, of which `plainTextToMdx` makes the same bytes again.
 * @returns undefined where plain text cannot express it (boxes, notes, sub-headings)
 */
export function storyOf(mdx: string): string | undefined {
  const unescaped = mdx.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return [mdx, unescaped].find((story) => plainTextToMdx(story) === mdx);
}
