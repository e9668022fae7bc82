import { join } from 'node:path';
import { inThread } from '../../../src/collection/thread.ts';
import type { Check } from '../check.ts';
import { published } from '../collection.ts';
import type { Told } from '../finding.ts';
import type { Titled } from '../titles.ts';

/**
 * A search looks at every page, so asking for every title costs the square of the collection. Up to so many
 * all are asked for; of more, so many spread evenly. That the index holds every single one is seen by `data`.
 */
const MOST = 200;

/**
 * Published cases and articles are found by their own title, in the index that ships, by the code that ships: in a
 * thread of its own, for nothing else takes as long.
 */
export const findable: Check = ({ site, collection }) => {
  const folder = join(site.folder, 'search-index');
  if (!site.files.has('search-index/search.json'))
    return [{ page: 'search-index/search.json', message: '検索の索引がありません' }];
  const wanted: Titled[] = [
    ...published(collection).map(({ slug, data }) => ({
      id: `case/${slug}`,
      page: `cases/${slug}/index.html`,
      title: data.title,
    })),
    ...collection.knowhow
      .filter(({ data }) => data.publication === 'published')
      .map(({ slug, data }) => ({
        id: `knowhow/${slug}`,
        page: `knowhow/${slug}/index.html`,
        title: data.title,
      })),
  ];
  return inThread<Told[]>(new URL('../titles-thread.ts', import.meta.url), {
    folder,
    wanted: spread(wanted, MOST),
  });
};

/** At most so many of a list, evenly spread over it, in its order. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}
