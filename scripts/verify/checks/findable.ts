import { join } from 'node:path';
import { openFolder } from '../../../src/search/node.ts';
import type { Check } from '../check.ts';
import { published } from '../collection.ts';
import type { Told } from '../finding.ts';

/** A title is found when its page stands among the first few. */
const FIRST = 5;

/**
 * A search looks at every page, so asking for every title costs the square of the collection. Up to so many
 * all are asked for; of more, so many spread evenly. That the index holds every single one is seen by `data`.
 */
const MOST = 200;

/** Published cases and articles are found by their own title, in the index that ships, by the code that ships. */
export const findable: Check = async ({ site, collection }) => {
  const folder = join(site.folder, 'search-index');
  if (!site.files.has('search-index/search.json'))
    return [{ page: 'search-index/search.json', message: '検索の索引がありません' }];
  const wanted = [
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
  const told: Told[] = [];
  const search = openFolder(folder);
  try {
    for (const { id, page, title } of spread(wanted, MOST)) {
      // As it is written: other spellings would only be looked for on top.
      const { hits } = await search.search(title, { expand: false });
      const rank = hits.findIndex((hit) => hit.id === id);
      if (rank < 0 || rank >= FIRST || hits[rank]?.tier === 'near')
        told.push({ page, message: `題名「${title}」で検索しても、はじめの${FIRST}件にありません` });
    }
  } catch (error) {
    told.push({
      page: 'search-index/search.json',
      message: `検索が動きません（${(error as Error).message}）`,
    });
  } finally {
    await search.close();
  }
  return told;
};

/** At most so many of a list, evenly spread over it, in its order. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}
