import { PAGE_SIZE } from '#core/site/paths.ts';
import { defaultSort } from './address.ts';
import { hasBit } from './bitset.ts';
import { chosenWords } from './chosen-words.ts';
import { answer, type FacetAnswer, matching } from './facet-index.ts';
import type { FinderCollection } from './finder-collection.ts';
import type { Selection, SortKey } from './selection.ts';
import { sentence } from './sentence.ts';
import type { NearCase, TextAnswer } from './text-answer.ts';

/** Everything that a view of the finder shows, but for what is still to be loaded. */
export interface FinderState {
  /** What is asked for, on a page that exists. */
  selection: Selection;
  /** What the words find; null without words, or when they could not be searched. */
  found: TextAnswer | null;
  /** Words are asked for that could not be searched: then the facets work alone, and this is not the view asked for. */
  failed: boolean;
  facets: FacetAnswer;
  /** The order of the list: words that could not be searched cannot order it, whatever was asked for. */
  sort: SortKey;
  /** Numbers of all matching cases in the order chosen, and of those on this page. */
  numbers: readonly number[];
  onPage: readonly number[];
  /** Where few cases hold the words: those nearest to them under the same facets, so that there are `ENOUGH` at most. */
  near: readonly NearCase[];
  pageCount: number;
  /** What is shown, in one sentence. */
  sentence: string;
}

/** With so many cases in a list nothing is added to it. */
const ENOUGH = 10;

/**
 * What is to be shown of a collection.
 * @param asked a page beyond the last becomes the last
 * @param found what the words of the selection find, if they could be searched
 */
export function stateOf(
  asked: Selection,
  found: TextAnswer | null,
  collection: FinderCollection,
): FinderState {
  const facets = answer(collection.index, asked.chosen, found?.matches ?? null);
  const wanted = asked.sort ?? defaultSort(asked.query);
  const sort = wanted === 'relevance' && !found ? defaultSort('') : wanted;
  const numbers =
    sort === 'relevance' && found
      ? found.ranked.filter((number) => hasBit(facets.matches, number))
      : collection.ordered(facets.matches, sort);
  const pageCount = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
  const page = Math.min(asked.page, pageCount);
  // Words that could not be searched are no condition of this list.
  const query = found ? asked.query : '';
  return {
    selection: { ...asked, page },
    found,
    failed: asked.query !== '' && !found,
    facets,
    sort,
    numbers,
    onPage: numbers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    near: nearCases(asked, found, collection, numbers.length),
    pageCount,
    sentence: sentence(
      chosenWords(asked, collection),
      query,
      numbers.length,
      numbers.filter((number) => collection.upcoming.has(number)).length,
    ),
  };
}

function nearCases(
  { chosen }: Selection,
  found: TextAnswer | null,
  { index }: FinderCollection,
  listed: number,
): readonly NearCase[] {
  if (!found?.near.length || listed >= ENOUGH) return [];
  const allowed = matching(index, chosen, null);
  return found.near.filter(({ number }) => hasBit(allowed, number)).slice(0, ENOUGH - listed);
}
