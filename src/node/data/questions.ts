import { allQuestions } from '#core/cases/questions.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';

/** Every 問いかけ of the published cases and articles, by step. */
export const questions = ofContent(({ taxonomies }) =>
  allQuestions(
    publishedCases(),
    publishedKnowhow(),
    taxonomies.step.values.map(({ id }) => id),
  ),
);
