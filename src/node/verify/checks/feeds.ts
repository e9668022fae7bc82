import { Parser } from 'htmlparser2';
import { caseOrders } from '#core/cases/order.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { BuiltSite } from '../built-site.ts';
import { published } from '../collection.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';

/** A list shows at least this many in its feed, when it has as many. */
const LEAST = 20;

/**
 * Sitemap and feeds, found by their root element. The sitemap holds exactly the pages that may be
 * indexed. A feed's entries exist, are published, have ids of their own, and among them are the newest
 * cases of the list the feed stands beside. What a browser learns about the search leads to pages of the site.
 */
export const feeds: SiteCheck = ({ site, content }) => {
  const findings: Found[] = [];
  const mapped = new Set<string>();
  const newest = published(content).sort(caseOrders(content.taxonomies).new);
  let maps = 0;
  for (const file of site.files.keys()) {
    if (!file.endsWith('.xml')) continue;
    const { root, locations, entries, templates } = readXml(site.read(file));
    if (root === 'urlset' || root === 'sitemapindex') {
      maps += 1;
      for (const location of locations) {
        const page = pageAt(site, location);
        if (root === 'urlset') {
          if (page?.noindex)
            findings.push({
              page: file,
              message: `${location} は、載せないでほしいと言うページ（noindex）です`,
            });
          if (page) mapped.add(page.file);
        }
        if (!inside(site, location)) findings.push({ page: file, message: `${location} がありません` });
      }
    } else if (root === 'feed' || root === 'rss') {
      findings.push(...verifyFeed(site, file, entries, newest));
    } else if (root === 'OpenSearchDescription') {
      if (templates.length === 0) findings.push({ page: file, message: '検索ページのアドレスがありません' });
      for (const template of templates)
        if (!inside(site, template.replace(/\?.*$/s, '')))
          findings.push({ page: file, message: `${template} がありません` });
    } else
      findings.push({
        page: file,
        message: `「${root || '空'}」で始まる XML は、何のファイルか分かりません`,
      });
  }
  if (maps === 0) findings.push({ page: 'sitemap-index.xml', message: 'サイトマップがありません' });
  for (const page of site.pages)
    if (maps && !page.noindex && !mapped.has(page.file))
      findings.push({ page: page.file, message: 'サイトマップにありません' });
  return findings;
};

interface FeedEntry {
  id: string;
  link: string;
}

function verifyFeed(
  site: BuiltSite,
  file: string,
  entries: readonly FeedEntry[],
  newest: readonly Entry<Case>[],
): Found[] {
  const findings: Found[] = [];
  const ids = new Set<string>();
  for (const { id, link } of entries) {
    if (ids.has(id)) findings.push({ page: file, message: `id「${id}」の記事が二つあります` });
    ids.add(id);
    const page = pageAt(site, link);
    if (!page || page.noindex) findings.push({ page: file, message: `記事のリンク先 ${link} がありません` });
  }
  // Other feeds of cases, as that of what came later, stand beside no list.
  const [list, facet, value] = /^cases\/(?:by\/([^/]+)\/([^/]+)\/)?feed\.xml$/.exec(file) ?? [];
  const listed = newest.filter(({ facets }) => !facet || facets[facet]?.includes(value ?? ''));
  const inFeed = new Set(entries.map(({ link }) => /\/cases\/([^/]+)\/$/.exec(link)?.[1]));
  if (list)
    for (const { slug } of listed.slice(0, LEAST))
      if (!inFeed.has(slug))
        findings.push({ page: file, message: `新しい事例 ${slug} が、フィードにありません` });
  return findings;
}

function inside(site: BuiltSite, location: string): boolean {
  const url = URL.parse(location);
  return url !== null && url.origin === site.origin && site.fileAt(url.pathname) !== undefined;
}

function pageAt(site: BuiltSite, location: string) {
  const url = URL.parse(location);
  return url && url.origin === site.origin ? site.byAddress.get(url.pathname) : undefined;
}

interface Xml {
  root: string;
  /** Of a sitemap. */
  locations: string[];
  /** Of a feed. */
  entries: FeedEntry[];
  /** Of a search description. */
  templates: string[];
}

function readXml(text: string): Xml {
  const found: Xml = { root: '', locations: [], entries: [], templates: [] };
  const open: string[] = [];
  let entry: FeedEntry | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.root ||= name;
        open.push(name);
        if (name === 'entry' || name === 'item') entry = { id: '', link: '' };
        if (name === 'Url' && attributes.template) found.templates.push(attributes.template);
        if (name === 'link' && entry && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          entry.link = attributes.href;
      },
      ontext(part) {
        const name = open.at(-1);
        if (name === 'loc') found.locations[found.locations.length - 1] += part;
        if (!entry) return;
        if (name === 'id' || name === 'guid') entry.id += part;
        if (name === 'link') entry.link += part;
      },
      onopentagname(name) {
        if (name === 'loc') found.locations.push('');
      },
      onclosetag(name) {
        open.pop();
        if (entry && (name === 'entry' || name === 'item')) {
          found.entries.push(entry);
          entry = undefined;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
}
