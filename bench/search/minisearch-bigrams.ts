import MiniSearch from 'minisearch';

/** Character pairs of Japanese, whole words of everything else. */
function tokenize(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+|[^\sa-z0-9\p{P}\p{S}]+/gu) ?? []
  ).flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

/** Pairs of characters as words; what is written and what is asked go through the same cutting. */
export const MINISEARCH_OPTIONS = {
  fields: ['title', 'text'],
  tokenize,
  processTerm: (term: string) => term,
};

/** The usual way to make MiniSearch find Japanese. */
export function newMiniSearch(): MiniSearch {
  return new MiniSearch(MINISEARCH_OPTIONS);
}
