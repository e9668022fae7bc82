import { Feed } from 'feed';
import { labelOf } from '#core/cases/company-line.ts';
import { newestOfEveryKind } from '#core/format/feed-choice.ts';
import { feedText, jstMidnight } from '#core/format/feed-text.ts';
import { LANGUAGE } from '#core/language/language.ts';
import { type FeedForm, paths } from '#core/site/paths.ts';
import type { CaseEntry } from './cases.ts';
import { absolute, site, taxonomies } from './site.ts';

/** A feed and where it belongs. */
interface FeedHead {
  title: string;
  /** Root-relative address of the page whose news it brings. */
  list: string;
  /** Root-relative address of the feed. */
  self: string;
  /** Root-relative address that is its id for ever, whatever else changes: of the list or of the feed. */
  id: string;
  /** How many entries it shows; who was away for longer finds the rest on the page. */
  most: number;
}

/** A page, or a change of one, as a feed lists it. Days are `YYYY-MM-DD`. */
interface FeedEntry {
  path: string;
  title: string;
  /** What sets this entry apart from others of the same page. */
  fragment?: string;
  summary?: string;
  publishedAt?: string | undefined;
  updatedAt?: string | undefined;
  /** What its last change was, the newest first. */
  changes?: readonly { date: string; what: string }[] | undefined;
  categories?: readonly { id: string; label: string }[];
}

/** The day on which a page last changed; empty while it has none. */
const changed = ({ updatedAt, publishedAt }: FeedEntry) => updatedAt ?? publishedAt ?? '';

/** Its summary, and what was changed on the last day that changed it. */
function described({ summary, changes = [] }: FeedEntry): { description?: string } {
  const last = changes.filter(({ date }) => date === changes[0]?.date).map(({ what }) => what);
  const text = [summary, last.length ? `更新（${changes[0]?.date}）: ${last.join('／')}` : ''].filter(
    Boolean,
  );
  return text.length ? { description: feedText(text.join('　')) } : {};
}

/**
 * A feed of entries in the order given, some of every kind of page. Nothing in it comes from a clock: two builds of the
 * same content give the same bytes.
 * @param form `xml`: Atom 1.0 (RFC 4287), `json`: JSON Feed 1.1 (jsonfeed.org)
 */
export function feed(head: FeedHead, entries: readonly FeedEntry[], form: FeedForm = 'xml'): Response {
  const kindOf = ({ path }: FeedEntry) => path.split('/')[1] ?? '';
  const shown = newestOfEveryKind(entries, head.most, kindOf);
  return form === 'json' ? jsonFeed(head, shown) : atom(head, entries, shown);
}

const idOf = ({ path, fragment }: FeedEntry) => absolute(path) + (fragment ? `#${fragment}` : '');

/** @param entries all of them: the newest says when the feed last changed */
function atom(
  { title, list, self, id }: FeedHead,
  entries: readonly FeedEntry[],
  shown: readonly FeedEntry[],
): Response {
  const made = new Feed({
    title,
    id: absolute(id),
    link: absolute(list),
    feedLinks: { atom: absolute(self) },
    updated: jstMidnight(entries.map(changed).sort().at(-1)),
    author: { name: site.name, link: absolute('/') },
    copyright: site.licence.content,
    generator: false,
    language: LANGUAGE,
  });
  for (const entry of shown) {
    made.addItem({
      title: feedText(entry.title),
      id: idOf(entry),
      link: absolute(entry.path),
      ...described(entry),
      ...(entry.publishedAt === undefined ? {} : { published: jstMidnight(entry.publishedAt) }),
      date: jstMidnight(changed(entry)),
      ...(entry.categories
        ? { category: entry.categories.map(({ id, label }) => ({ name: label, term: id })) }
        : {}),
    });
  }
  return new Response(made.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

function jsonFeed({ title, list, self }: FeedHead, shown: readonly FeedEntry[]): Response {
  const day = (text: string) => jstMidnight(text).toISOString();
  const items = shown.map((entry) => ({
    id: idOf(entry),
    url: absolute(entry.path),
    title: feedText(entry.title),
    content_text: described(entry).description ?? feedText(entry.title),
    ...(entry.publishedAt ? { date_published: day(entry.publishedAt) } : {}),
    date_modified: day(changed(entry)),
    ...(entry.categories ? { tags: entry.categories.map(({ label }) => label) } : {}),
  }));
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(list),
    feed_url: absolute(paths.feedIn('json', self)),
    language: LANGUAGE,
    authors: [{ name: site.name, url: absolute('/') }],
    items,
  };
  return new Response(JSON.stringify(body, null, 1), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}

/** The published cases of one list as a feed. @param list and @param self as in `FeedHead` */
export function caseFeed(
  title: string,
  list: string,
  self: string,
  cases: readonly CaseEntry[],
  form?: FeedForm,
): Response {
  const published = cases.filter((entry) => entry.data.publication === 'published');
  return feed(
    { title: `${title}｜${site.name}`, list, self, id: list, most: 30 },
    published.map(({ slug, data }) => ({
      ...data,
      path: paths.case(slug),
      categories: data.tags.map((id) => ({ id, label: labelOf(taxonomies.tag, id) })),
    })),
    form,
  );
}

/** Any pages as a feed, the last changed first, those of one day in the order given. */
export function pageFeed(
  title: string,
  list: string,
  self: string,
  pages: readonly FeedEntry[],
  form: FeedForm,
): Response {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const newest = pages.toSorted((a, b) => order(changed(b), changed(a)));
  return feed({ title: `${title}｜${site.name}`, list, self, id: self, most: 50 }, newest, form);
}
