import { type RelatedLists, relatedFinder } from '#core/cases/related.ts';
import { ofContent } from '#node/site/this-run.ts';
import { type CaseEntry, publishedCases } from './cases.ts';

const finder = ofContent(({ taxonomies }) => relatedFinder(publishedCases(), taxonomies));

/** The two lists under a case page. The collection is prepared once for all pages. */
export function relatedTo(entry: CaseEntry): RelatedLists<CaseEntry> {
  return finder()(entry);
}
