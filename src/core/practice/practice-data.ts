import { listOf, recordOf } from '#core/site/shape.ts';
import type { PracticeCase, PracticeIndex, PracticeQuestion } from './practice-case.ts';

const question = recordOf<PracticeQuestion>({
  ask: 'string',
  origin: 'string' as never,
  step: 'string',
  walls: 'list',
});
const index = recordOf<PracticeIndex>({
  cases: listOf(recordOf<PracticeIndex['cases'][number]>({ slug: 'string', chunk: 'number' })),
  questions: listOf(question),
  labels: 'record',
});
const cases = listOf(
  recordOf<PracticeCase>({
    slug: 'string',
    company: 'string',
    facts: 'string',
    business: 'string',
    told: 'list',
    own: question,
    title: 'string',
    rest: 'list',
    unknown: 'list',
  }),
);

/** The list of what can be practised, checked. @throws NotReadable when a value is something else */
export const checkPracticeIndex = (value: unknown): PracticeIndex => index(value, 'The list of the practice');

/** A file of cases, checked. @throws NotReadable when a value is something else */
export const checkPracticeCases = (value: unknown): PracticeCase[] => cases(value, 'Cases of the practice');
