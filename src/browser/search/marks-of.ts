import type { Marks, SearchOutcome } from '#core/search/client.ts';

/** What to mark on a page: just the words as typed where it holds them, else whatever was searched. */
export function marksOf({ hits, marks, typed }: SearchOutcome, id: string): Marks {
  const tier = hits.find((hit) => hit.id === id)?.tier;
  return { marks: typed && (tier === 'exact' || tier === 'folded') ? typed : marks };
}
