import { Feed } from 'feed';
import { feedText, jstMidnight } from '#core/format/feed-text.ts';
import { absolute, site } from './site.ts';

/** A page as a feed lists it. */
export interface FeedPage {
  path: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt?: string | undefined;
}

const MOST = 50;

/**
 * Atom 1.0 of any pages, the last changed first, those of one day in the order given. Nothing in it comes from a clock.
 * @param list root-relative address of the page the feed belongs to
 * @param self root-relative address of the feed
 */
export function pageFeed(title: string, list: string, self: string, pages: readonly FeedPage[]): Response {
  const changed = (page: FeedPage) => page.updatedAt ?? page.publishedAt;
  const newest = pages.toSorted((a, b) => order(changed(b), changed(a)));
  const feed = new Feed({
    title: `${title}｜${site.name}`,
    id: absolute(self),
    link: absolute(list),
    feedLinks: { atom: absolute(self) },
    updated: jstMidnight(newest[0] && changed(newest[0])),
    author: { name: site.name, link: absolute('/') },
    copyright: site.licence.content,
    generator: false,
    language: 'ja',
  });
  for (const page of newest.slice(0, MOST)) {
    feed.addItem({
      title: feedText(page.title),
      id: absolute(page.path),
      link: absolute(page.path),
      description: feedText(page.summary),
      published: jstMidnight(page.publishedAt),
      date: jstMidnight(changed(page)),
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
