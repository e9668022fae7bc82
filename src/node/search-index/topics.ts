import type { ConcernRow } from '#core/search/concern-rows.ts';
import type { SearchDocument } from '#core/search/search-document.ts';

/** The lists of an instance that say how people put things. */
export interface Topics {
  concern: { values: readonly Concern[] };
  trade: { values: readonly { id: string; label: string; names?: string[] | undefined }[] };
  facets: { values: readonly { id: string }[] };
}
interface Concern {
  id: string;
  label: string;
  says: string[];
  words?: string[] | undefined;
  /** Articles about it, by the names of their folders. */
  knowhow?: readonly string[] | undefined;
}

/**
 * What pages are asked for in everyday words, each with its pages; trades that no firm has are left out.
 * @param places document id → its place in the manifest
 */
export function topicRows(
  documents: readonly SearchDocument[],
  places: ReadonlyMap<string, number>,
  topics: Topics | undefined,
): ConcernRow[] {
  const placesOf = (found: readonly SearchDocument[]) =>
    found.map(({ id }) => places.get(id) as number).sort((a, b) => a - b);
  const concerns = (topics?.concern.values ?? []).map(({ id, label, says, words = [], knowhow = [] }) => {
    const articles = new Set(knowhow.map((slug) => `knowhow/${slug}`));
    const about = documents.filter((one) => one.concerns?.includes(id) || articles.has(one.id));
    return { id, label, says, isTrade: false, words, pages: placesOf(about) };
  });
  const hasList = topics?.facets.values.some(({ id }) => id === 'trade');
  const trades = (topics?.trade.values ?? []).map(({ id, label, names = [] }) => ({
    id: hasList ? `trade/${id}` : 'trade/',
    label,
    says: names,
    isTrade: true,
    words: [],
    pages: placesOf(documents.filter(({ trade }) => trade === id)),
  }));
  return [...concerns, ...trades.filter(({ pages }) => pages.length > 0)];
}
