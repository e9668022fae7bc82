import { type Concern, type ConcernPage, concernPage } from '#core/concerns/concern-page.ts';
import { type CaseEntry, casesInOrder } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { questions } from './questions.ts';

/** What the collection has for one concern; cases in which the support can be read stand first. */
export function pageOfConcern(concern: Concern): ConcernPage<CaseEntry> {
  const cases = casesInOrder().filter(({ data }) => data.publication === 'published');
  return concernPage(concern, { cases, knowhow: publishedKnowhow(), questions: questions() });
}
