import { Feed } from 'feed';
import { feedText, jstMidnight } from '#core/format/feed-text.ts';
import { paths } from '#core/site/paths.ts';
import type { CaseEntry } from './cases.ts';
import { absolute, site } from './site.ts';

/** A feed shows the newest; who was away for longer finds the rest on the page. */
const MOST = 30;

/**
 * Atom 1.0 (RFC 4287) of the published cases of one list. Nothing in it comes from a clock: two builds
 * of the same content give the same bytes.
 * @param list root-relative address of the page the feed belongs to
 * @param self root-relative address of the feed
 */
export function caseFeed(title: string, list: string, self: string, cases: readonly CaseEntry[]): Response {
  const published = cases.filter((entry) => entry.data.publication === 'published');
  const changed = (entry: CaseEntry) => entry.data.updatedAt ?? entry.data.publishedAt ?? '';
  const feed = new Feed({
    title: `${title}｜${site.name}`,
    id: absolute(list),
    link: absolute(list),
    feedLinks: { atom: absolute(self) },
    updated: jstMidnight(published.map(changed).sort().at(-1)),
    author: { name: site.name, link: absolute('/') },
    copyright: site.licence.content,
    generator: false,
    language: 'ja',
  });
  for (const entry of published.slice(0, MOST)) {
    feed.addItem({
      title: feedText(entry.data.title),
      id: absolute(paths.case(entry.slug)),
      link: absolute(paths.case(entry.slug)),
      description: feedText(entry.data.summary),
      published: jstMidnight(entry.data.publishedAt),
      date: jstMidnight(changed(entry)),
      category: entry.card.tags.map(({ id, label }) => ({ name: label, term: id })),
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
