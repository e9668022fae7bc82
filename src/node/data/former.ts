import { paths } from '#core/site/paths.ts';
import { ofContent } from '#node/site/this-run.ts';

/** An address that once held a page. */
export type Former =
  | { kind: 'gone'; path: string; since: string; reason?: string }
  | { kind: 'moved'; path: string; to: string };

/** Every address that once held a page: withdrawn entries, and pages that moved. */
export const formerPages = ofContent(({ cases, knowhow, redirects, shelves }): Former[] => {
  const gone = [...cases, ...knowhow]
    .filter(({ data }) => data.publication === 'withdrawn')
    .map(({ collection, slug, data: { withdrawnAt, withdrawnReason } }): Former => {
      return {
        kind: 'gone',
        path: collection === 'cases' ? paths.case(slug) : paths.knowhowArticle(slug),
        since: withdrawnAt ?? '',
        ...(withdrawnReason ? { reason: withdrawnReason } : {}),
      };
    });
  const moved = redirects.map(({ from, to }): Former => ({ kind: 'moved', path: from, to }));
  const taken = shelves.flatMap(({ name, gone }) =>
    gone.map(
      ({ slug, since }): Former => ({
        kind: 'gone',
        path: paths.case(slug),
        since,
        reason: `もとの棚「${name}」からなくなったため`,
      }),
    ),
  );
  return [...gone, ...taken, ...moved].sort((a, b) => (a.path < b.path ? -1 : 1));
});
