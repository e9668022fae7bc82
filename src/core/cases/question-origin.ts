import type { Case } from '#core/schema/case.ts';

/** Where a 問いかけ comes from. */
export type QuestionOrigin = NonNullable<Case['questions']>[number]['origin'];

/** What stands beside every 問いかけ, wherever it is shown. */
export const QUESTION_ORIGINS: Readonly<Record<QuestionOrigin, string>> = {
  reported: '公表資料にある問い',
  used: '支援の場で使われた問い',
  editorial: '編集部の作例',
};

/** A question as it is set: in quotation marks, as speech, only where somebody really asked it. */
export function setQuestion(ask: string, origin: QuestionOrigin): string {
  return origin === 'editorial' ? ask : `「${ask}」`;
}

/** A question in one line, with where it comes from: 「…」（公表資料にある問い） */
export function questionLine({ ask, origin }: { ask: string; origin: QuestionOrigin }): string {
  return `${setQuestion(ask, origin)}（${QUESTION_ORIGINS[origin]}）`;
}
