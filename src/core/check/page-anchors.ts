import { CASE_PARTS } from '#core/cases/outline.ts';
import { caseTimeline } from '#core/cases/timeline.ts';
import { KNOWHOW_PARTS } from '#core/knowhow/outline.ts';
import type { Case } from '#core/schema/case.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { Subject } from './rule.ts';

/** The parts of a page that come from its settings: an article has them all, a case those it has values for. */
export function partsOfPage({ collection, data }: Subject): string[] {
  if (collection === 'knowhow') return Object.values(KNOWHOW_PARTS).map(({ anchor }) => anchor);
  if (collection !== 'cases') return [];
  // The course of a case needs two dated events; every other part is named like its field.
  const hasValue = (key: string) =>
    key === 'timeline' ? hasTimeline(data) : valueAt(data, key) !== undefined;
  return Object.entries(CASE_PARTS).flatMap(([key, { anchor }]) => (hasValue(key) ? [anchor] : []));
}

/** Whether the page has the course of the case; settings that are faulty may not be readable so far. */
function hasTimeline(data: Subject['data']): boolean {
  try {
    return caseTimeline(data as Case).length > 0;
  } catch {
    return false;
  }
}
