import { courseMap } from '#core/learn/course-map.ts';
import { type Lesson, type LessonPlace, lesson } from '#core/learn/lesson.ts';
import { content, ofContent } from '#node/site/this-run.ts';
import { type CaseEntry, casesInOrder } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { questions } from './questions.ts';

/** The map of the course of support, from the flow of `/about/`, the steps and the walls. */
export const course = ofContent(({ taxonomies }) =>
  courseMap({
    stages: content().programme.about?.flow.stages ?? [],
    steps: taxonomies.step.values,
    walls: taxonomies.wall.values,
    questions: questions(),
  }),
);

/** The lesson of a step or wall; cases in which the support can be read stand first. */
export function lessonOf(
  of: LessonPlace['of'],
  { id, knowhow }: Pick<LessonPlace, 'id' | 'knowhow'>,
): Lesson<CaseEntry> {
  const cases = casesInOrder().filter(({ data }) => data.publication === 'published');
  return lesson({ of, id, knowhow }, { cases, knowhow: publishedKnowhow(), questions: questions() });
}
