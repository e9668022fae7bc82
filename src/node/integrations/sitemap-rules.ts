import { pageNote, pageNotes } from '#node/site/this-run.ts';

/**
 * One rule for the sitemap: a page that asks not to be indexed is not in it, and a page that says when it changed has
 * that day beside it.
 * Pages are those that said something of themselves: of those that are kept between builds Astro does not know.
 * @param siteUrl address of the site with its base path, ending in `/`
 * @returns options of the sitemap's integration
 */
export function sitemapRules(siteUrl: string): {
  readonly customPages: string[];
  filter: (page: string) => boolean;
  serialize: <T extends { url: string }>(item: T) => T & { lastmod?: string };
} {
  const noteOf = (url: string) => pageNote(`/${url.slice(siteUrl.length)}`);
  return {
    // Asked when the pages stand.
    get customPages() {
      return [...pageNotes().keys()].map((path) => siteUrl + path.slice(1));
    },
    filter: (page) => !noteOf(page).noindex,
    serialize: (item) => {
      const { modified } = noteOf(item.url);
      return modified ? { ...item, lastmod: modified } : item;
    },
  };
}
