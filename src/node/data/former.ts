import { getCollection } from 'astro:content';
import { paths } from '#core/site/paths.ts';
import { readRedirects, type Standing } from '#node/content/redirects.ts';
import { readSettings } from '#node/content/settings.ts';

/** An address that once held a page. */
export type Former =
  | { kind: 'gone'; path: string; what: string; since: string; reason?: string }
  | { kind: 'moved'; path: string; to: string };

/**
 * Every address that once held a page: withdrawn entries, and pages that moved.
 * @throws ContentError when `redirects.yaml` is faulty
 */
export async function formerPages(): Promise<Former[]> {
  const [cases, knowhow] = [await getCollection('cases'), await getCollection('knowhow')];
  const entries = [
    ...cases.map(({ id, data }) => ({ collection: 'cases' as const, slug: id, ...data.entry })),
    ...knowhow.map(({ id, data }) => ({ collection: 'knowhow' as const, slug: id, ...data.entry })),
  ];
  const gone = entries
    .filter(({ publication }) => publication === 'withdrawn')
    .map(
      ({ collection, slug, withdrawnAt, withdrawnReason }): Former => ({
        kind: 'gone',
        path: collection === 'cases' ? paths.case(slug) : paths.knowhowArticle(slug),
        what: collection === 'cases' ? '支援事例' : '支援ノウハウ',
        since: withdrawnAt ?? '',
        ...(withdrawnReason ? { reason: withdrawnReason } : {}),
      }),
    );
  const standing: Standing[] = entries;
  const moved = readRedirects(readSettings().CONTENT_DIR, standing).map(
    ({ from, to }): Former => ({ kind: 'moved', path: from, to }),
  );
  return [...gone, ...moved].sort((a, b) => (a.path < b.path ? -1 : 1));
}
