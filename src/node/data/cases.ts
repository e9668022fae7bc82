import { type CaseCard, caseCard } from '#core/cases/card.ts';
import { caseOrders } from '#core/cases/order.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import { ofContent } from '#node/site/this-run.ts';

/** A case as pages see it: the entry, and its card in lists. */
export type CaseEntry = Entry<Case> & { card: CaseCard };

/** Every published or upcoming case in 新しい順; drafts and withdrawn cases never get here. 準備中 stands last. */
export const listedCases = ofContent(({ cases, taxonomies }): CaseEntry[] =>
  cases
    .filter(({ data }) => data.publication === 'published' || data.publication === 'upcoming')
    .map((entry) => ({ ...entry, card: caseCard(entry, taxonomies) }))
    .sort(caseOrders(taxonomies).new),
);

/** How many they are. */
export const listedCount = ofContent(() => listedCases().length);

/** The same in the order of the finder when none is asked for: first those in which the support can be read. */
export const casesInOrder = ofContent(({ taxonomies }): CaseEntry[] =>
  listedCases().toSorted(caseOrders(taxonomies).depth),
);

/** Cases that have a page of their own. */
export const publishedCases = ofContent(() =>
  listedCases().filter(({ data }) => data.publication === 'published'),
);

/** Cases that are 準備中: named, but without a page. */
export const upcoming = ofContent(() => listedCases().filter(({ data }) => data.publication === 'upcoming'));
