import type { Draft } from '#core/form/draft/case-file.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Manuscript } from './block.ts';
import { ManuscriptReader } from './manuscript-reader.ts';
import type { PlacedPicture, Understood } from './placing.ts';

/** A manuscript as a case. */
export interface CaseDraft {
  draft: Draft;
  /** What was understood, in the order of the manuscript. */
  understood: readonly Understood[];
  /** What has no place, by its headings; it stands in the draft, too, after the story. */
  rest: readonly { heading: string; text: string }[];
  /** What stays out of the draft, in Japanese, one sentence each. */
  left: readonly string[];
  pictures: readonly PlacedPicture[];
}

/**
 * Makes the draft of a case of a manuscript: headings and labels are matched by `manuscript-words.yaml`, values read
 * by the form's own readers. Every letter is in the draft or in what is `left`.
 */
export function readManuscript({ blocks, left }: Manuscript, taxonomies: Taxonomies): CaseDraft {
  const reader = new ManuscriptReader(blocks, taxonomies);
  const placing = reader.read();
  return {
    draft: placing.draft,
    understood: placing.understood,
    rest: placing.rest,
    left: [...placing.left, ...left],
    pictures: placing.pictures,
  };
}
