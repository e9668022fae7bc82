import { type CaseCard, caseCard } from '#core/cases/card.ts';
import { caseOrders } from '#core/cases/order.ts';
import type { Entry } from '#core/markdown/entry.ts';
import { OWN_SHELF_NAME } from '#core/neighbours/shelf-facet.ts';
import type { Case } from '#core/schema/case.ts';
import { OWN_SHELF } from '#core/schema/slug.ts';
import type { Shelf } from '#node/neighbours/open-shelves.ts';
import { content, ofContent } from '#node/site/this-run.ts';

/** A case as pages see it: the entry, and its card in lists. */
export type CaseEntry = Entry<Case> & { card: CaseCard };

/** Every published or upcoming case in 新しい順; drafts and withdrawn cases never get here. 準備中 stands last. */
export const listedCases = ofContent(({ cases, taxonomies }): CaseEntry[] =>
  cases
    .filter(({ data }) => data.publication === 'published' || data.publication === 'upcoming')
    .map((entry) => ({
      ...entry,
      card: {
        ...caseCard(entry, taxonomies),
        ...(neighbourCases().length ? { shelf: OWN_SHELF_NAME } : {}),
      },
    }))
    .sort(caseOrders(taxonomies).new),
);

/** The same in the order of the finder when none is asked for: first those in which the support can be read. */
export const casesInOrder = ofContent(({ taxonomies }): CaseEntry[] =>
  listedCases().toSorted(caseOrders(taxonomies).depth),
);

/** The cases of the neighbours, each with the name of its shelf on its card. */
export const neighbourCases = ofContent(({ shelves, taxonomies }): CaseEntry[] =>
  shelves.flatMap(({ name, cases }) =>
    cases.map((entry) => ({ ...entry, card: { ...caseCard(entry, taxonomies), shelf: name } })),
  ),
);

/**
 * What stands on all shelves, in the order of the finder: what is searched, listed and matched. Whatever speaks for this
 * collection (open data, feeds, counts of what it has and lacks) takes the functions above.
 */
export const shelvedCases = ofContent(({ taxonomies }): CaseEntry[] =>
  neighbourCases().length
    ? [...casesInOrder(), ...neighbourCases()].sort(caseOrders(taxonomies).depth)
    : casesInOrder(),
);

/** How many they are. */
export const shelvedCount = ofContent(() => shelvedCases().length);

/** The names of the shelves by their ids; undefined where there is only one. */
export const shelfNames = ofContent(({ shelves }): Record<string, string> | undefined => {
  const filled = shelves.filter(({ cases }) => cases.length > 0);
  if (!filled.length) return undefined;
  return { [OWN_SHELF]: OWN_SHELF_NAME, ...Object.fromEntries(filled.map(({ id, name }) => [id, name])) };
});

/** What the page of a neighbour's case says of its shelf. */
export type ShelfName = Pick<Shelf, 'id' | 'name' | 'url' | 'licence' | 'takenOn'>;

/** The neighbour that a case was taken from; undefined for this instance's own. */
export function shelfOfCase(entry: CaseEntry): ShelfName | undefined {
  const shelf = content().shelves.find(({ id }) => id === entry.shelf);
  if (!shelf) return undefined;
  const { id, name, url, licence, takenOn } = shelf;
  return { id, name, url, licence, takenOn };
}

/** Cases that have a page of their own. */
export const publishedCases = ofContent(() =>
  listedCases().filter(({ data }) => data.publication === 'published'),
);

/** Cases that are 準備中: named, but without a page. */
export const upcoming = ofContent(() => listedCases().filter(({ data }) => data.publication === 'upcoming'));
