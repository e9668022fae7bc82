import type { QuestionOrigin } from '#core/cases/question-origin.ts';

/** Who asked a question, as it is said aloud before it. */
export function originPhrase(origin: QuestionOrigin): string {
  if (origin === 'reported') return '公表された資料に出てくる問い';
  return origin === 'used' ? '支援の場で使われた問い' : '編集部の作例の問い';
}
