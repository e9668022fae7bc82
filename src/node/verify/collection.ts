import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Content } from '#node/content/open-content.ts';

/** Cases with a page of their own. */
export const published = ({ cases }: Content): Entry<Case>[] =>
  cases.filter(({ data }) => data.publication === 'published');
/** The cases of the neighbours. */
export const elsewhere = ({ shelves }: Content): Entry<Case>[] => shelves.flatMap(({ cases }) => cases);
/** Cases that stand in lists: published, and those in preparation. */
export const listed = ({ cases }: Content): Entry<Case>[] =>
  cases.filter(({ data }) => data.publication === 'published' || data.publication === 'upcoming');
