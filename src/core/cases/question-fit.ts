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
export function questionFit(question: Written, concern: Concern): number {
  const { step, walls = [] } = question;
  const text = folded(question);
  const speaks = wordsOf(concern).some((word) => text.includes(word));
  const isAbout =
    walls.some((wall) => concern.walls?.includes(wall)) ||
    (step !== undefined && (concern.steps?.includes(step) ?? false));
  return Number(speaks) * SPEAKS + Number(isAbout);
}

/** Every question is held against every concern: each is folded once, which was most of the time of a large match. */
const texts = new WeakMap<Written, string>();
const words = new WeakMap<Concern, readonly string[]>();

function folded(question: Written): string {
  const text = texts.get(question) ?? fold(question.ask);
  texts.set(question, text);
  return text;
}

function wordsOf(concern: Concern): readonly string[] {
  const known =
    words.get(concern) ??
    [concern.label, ...concern.says, ...(concern.words ?? [])]
      .map(fold)
      .filter((word) => word.length >= LEAST_LETTERS);
  words.set(concern, known);
  return known;
}
