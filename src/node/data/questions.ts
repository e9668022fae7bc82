import { allQuestions, type Question } from '#core/cases/questions.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { taxonomies } from './site.ts';

/** Every 問いかけ of the published cases and articles, by step. */
export async function questions(): Promise<Question[]> {
  const order = taxonomies.step.values.map((step) => step.id);
  return allQuestions(await publishedCases(), await publishedKnowhow(order), order);
}
