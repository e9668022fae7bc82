import { questionLine } from '#core/cases/question-origin.ts';
import type { Case } from '#core/schema/case.ts';

/** What a download says of a case beside its card and its facets; comes in chunks like the cards, only when asked for. */
export interface ExportTexts {
  /** 事業内容, whole. */
  business: string;
  summary: string;
  points: readonly string[];
  /** Each with where it comes from. */
  questions: readonly string[];
  publishedAt?: string | undefined;
}

/** The texts of one case. */
export function exportTexts({
  business,
  summary,
  points = [],
  questions = [],
  publishedAt,
}: Pick<Case, 'business' | 'summary' | 'points' | 'questions' | 'publishedAt'>): ExportTexts {
  return { business, summary, points, questions: questions.map(questionLine), publishedAt };
}
