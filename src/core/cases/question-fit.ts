import type { Case } from '../schema/case.ts';
import type { Taxonomies } from '../schema/taxonomy.ts';
import { fold } from '../text/fold.ts';

type Concern = Taxonomies['concern']['values'][number];
type Written = Pick<NonNullable<Case['questions']>[number], 'ask'> &
  Partial<Pick<NonNullable<Case['questions']>[number], 'step' | 'walls'>>;

/** One letter (味, 税) stands in too many words. */
const LEAST_LETTERS = 2;

/** What a question that speaks the words of a concern is worth at least. */
export const SPEAKS = 2;

/**
 * How well a question suits a 気がかり: `SPEAKS` where it speaks its words, 1 where it is about one of its walls or
 * steps, the sum of both; 0 says that it is about something else.
 */
export function questionFit({ ask, step, walls = [] }: Written, concern: Concern): number {
  const text = fold(ask);
  const speaks = [concern.label, ...concern.says, ...(concern.words ?? [])]
    .map(fold)
    .some((word) => word.length >= LEAST_LETTERS && text.includes(word));
  const isAbout =
    walls.some((wall) => concern.walls?.includes(wall)) ||
    (step !== undefined && (concern.steps?.includes(step) ?? false));
  return Number(speaks) * SPEAKS + Number(isAbout);
}
