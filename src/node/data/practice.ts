import {
  articleQuestions,
  PRACTICE_CHUNK,
  type PracticeIndex,
  practiceCase,
} from '#core/practice/practice-case.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';

/** The published cases that can be practised, by slug. */
export const practiceCases = ofContent(({ taxonomies }) =>
  publishedCases()
    .flatMap(({ slug, data, sections }) => practiceCase(slug, data, sections, taxonomies) ?? [])
    .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
);

/** What 稽古場 loads first. */
export const practiceIndex = ofContent(({ taxonomies }): PracticeIndex => {
  const labels = (list: { values: readonly { id: string; label: string }[] }) =>
    Object.fromEntries(list.values.map(({ id, label }) => [id, label]));
  return {
    cases: practiceCases().map(({ slug }, at) => ({ slug, chunk: Math.floor(at / PRACTICE_CHUNK) })),
    questions: articleQuestions(publishedKnowhow()),
    labels: { step: labels(taxonomies.step), wall: labels(taxonomies.wall) },
  };
});
