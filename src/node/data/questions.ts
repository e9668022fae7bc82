import { ORIGIN_VALUES, QUESTION_FACETS, type QuestionFacet, valuesOf } from '#core/cases/question-choice.ts';
import { allQuestions, chooseQuestions, type Question } from '#core/cases/questions.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { taxonomies } from './site.ts';

/** More would be a heavy list for a phone, and nobody reads them. */
const MOST_LISTED = 1000;

/** Every 問いかけ of the published cases and articles, by step. */
export const questions = ofContent(({ taxonomies }) =>
  allQuestions(
    publishedCases(),
    publishedKnowhow(),
    taxonomies.step.values.map(({ id }) => id),
  ),
);

/** Those that 問いかけ集 lists: all of them, of a large collection a fair choice. */
export const listedQuestions = ofContent(() => chooseQuestions(questions(), MOST_LISTED));

/** One facet of the questions with the values that some question has. */
interface FacetOfQuestions {
  facet: QuestionFacet;
  label: string;
  values: { id: string; label: string; questions: Question[] }[];
}

const LISTS: Readonly<
  Record<QuestionFacet, { label: string; values: readonly { id: string; label: string }[] }>
> = {
  concern: { label: '気がかり', values: taxonomies.concern.values },
  step: { label: '段階', values: taxonomies.step.values },
  wall: { label: '壁', values: taxonomies.wall.values },
  origin: { label: '由来', values: ORIGIN_VALUES },
};

/** By what the listed questions can be chosen, in the order of the lists. */
export const questionFacets = ofContent((): FacetOfQuestions[] =>
  QUESTION_FACETS.map((facet) => ({
    facet,
    label: LISTS[facet].label,
    values: LISTS[facet].values
      .map(({ id, label }) => ({
        id,
        label,
        questions: listedQuestions().filter((question) => valuesOf(question, facet).includes(id)),
      }))
      .filter(({ questions }) => questions.length > 0),
  })),
);
