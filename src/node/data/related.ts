import { type RelatedFinder, type RelatedLists, relatedFinder } from '#core/cases/related.ts';
import { type CaseEntry, publishedCases } from './cases.ts';
import { taxonomies } from './site.ts';

let finder: Promise<RelatedFinder<CaseEntry>> | undefined;

/** The two lists under a case page. The collection is prepared once for all pages. */
export async function relatedTo(entry: CaseEntry): Promise<RelatedLists<CaseEntry>> {
  if (import.meta.env.DEV || !finder)
    finder = publishedCases().then((cases) => relatedFinder(cases, taxonomies));
  return (await finder)(entry);
}
