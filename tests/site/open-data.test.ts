import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { QUESTION_ORIGINS, type QuestionOrigin, setQuestion } from '#core/cases/question-origin.ts';
import { OPEN_DATA_NAMES } from '#core/schema/open-data.ts';
import { schemaOrgFaults, shapeOf } from '#support/schema-org.ts';
import { pagesOf, readJson, SITE, SITES } from '#support/site.ts';

interface OpenCase {
  slug: string;
  title: string;
  url?: string;
  publication: string;
  publishedAt?: string;
  updatedAt?: string;
  tags: string[];
  company: { name: string };
}
const { cases } = readJson<{ cases: OpenCase[] }>(SITE, 'data/cases.json');
const published = cases.filter(({ publication }) => publication === 'published');
const text = (file: string, site = SITE) => readFileSync(join(site.folder, file), 'utf8');

describe('open data', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('iri', { type: 'string', validate: (value) => URL.canParse(value) });

  test.for([...OPEN_DATA_NAMES])(
    '%s.json fits its own JSON Schema, and the schema refuses what does not',
    (name) => {
      const validate = ajv.compile(readJson<object>(SITE, `data/schemas/${name}.schema.json`));
      const body = readJson<Record<string, unknown>>(SITE, `data/${name}.json`);
      expect(validate(body), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
      expect(validate({ ...body, licence: 1 })).toBe(false);
      const list = Object.keys(body).find((key) => Array.isArray(body[key])) as string;
      expect(validate({ ...body, [list]: [{ slug: 'a' }] })).toBe(false);
    },
  );

  test('cases.csv is read by a parser: one line a case, as in cases.json', () => {
    const rows = parse(text('data/cases.csv'), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    }) as Record<string, string>[];
    expect(rows.map((row) => row.id).toSorted()).toEqual(cases.map(({ slug }) => slug).toSorted());
    for (const row of rows) {
      const one = cases.find(({ slug }) => slug === row.id) as OpenCase;
      expect(row).toMatchObject({
        題名: one.title,
        事業者: one.company.name,
        URL: one.url ?? '',
        公開日: one.publishedAt ?? '',
      });
      expect(row.タグ?.split('／').length).toBe(one.tags.length);
    }
  });

  test('questions.json holds every question of the pages, each with a page that is there', () => {
    const { questions } = readJson<{
      questions: { ask: string; origin: QuestionOrigin; from: { url: string } }[];
    }>(SITE, 'data/questions.json');
    const shelves = pagesOf(SITE).filter(({ file }) => /^questions\/(?:page\/\d+\/)?index\.html$/.test(file));
    // Beside every question stands where it comes from; only those that were asked are set as speech.
    expect(
      questions.map(({ ask, origin }) => setQuestion(ask, origin) + QUESTION_ORIGINS[origin]).sort(),
    ).toEqual(
      shelves
        .flatMap(({ $ }) => {
          const text = (one: Parameters<typeof $>[0], part: string) => $(one).find(part).text().trim();
          return [...$('[data-picker-list] [data-question]')].map(
            (one) => text(one, '[data-ask]') + text(one, '[data-part=origin]'),
          );
        })
        .sort(),
    );
    for (const { from } of questions)
      expect(existsSync(join(SITE.folder, new URL(from.url).pathname, 'index.html')), from.url).toBe(true);
  });
});

test.for(SITES)('feeds parse as Atom, with absolute addresses and days ($name)', (site) => {
  for (const file of [
    'feed.xml',
    'cases/feed.xml',
    'knowhow/feed.xml',
    'news/feed.xml',
    'cases/by/region/hokuriku/feed.xml',
  ]) {
    const feed = parseAtomFeed(text(file, site));
    expect(feed.id, file).toMatch(/^https?:\/\//);
    expect(
      feed.links?.some(({ rel, href }) => rel === 'self' && href?.endsWith(`${site.base}${file}`)),
      file,
    ).toBe(true);
    expect(feed.entries?.length, file).toBeGreaterThan(0);
    const ids = feed.entries?.map(({ id }) => id);
    expect(new Set(ids).size, file).toBe(ids?.length);
    for (const entry of feed.entries ?? []) {
      expect(entry.title, file).toBeTruthy();
      expect(Number.isNaN(Date.parse(String(entry.updated))), file).toBe(false);
      const address = new URL(entry.links?.[0]?.href ?? '');
      expect(address.pathname.startsWith(site.base), file).toBe(true);
      expect(
        existsSync(
          join(site.folder, decodeURIComponent(address.pathname).slice(site.base.length), 'index.html'),
        ),
        entry.id,
      ).toBe(true);
    }
  }
});

test('the same feeds stand as JSON Feed', () => {
  for (const file of ['feed', 'cases/feed', 'knowhow/feed', 'news/feed']) {
    const feed = parseJsonFeed(text(`${file}.json`));
    const atom = parseAtomFeed(text(`${file}.xml`));
    expect(feed.feed_url, file).toMatch(new RegExp(`^https?://.*/${file}\\.json$`));
    expect(feed.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    expect(feed.items?.map(({ title }) => title)).toEqual(atom.entries?.map(({ title }) => title?.value));
    for (const item of feed.items ?? []) expect(item.content_text, item.id).toBeTruthy();
    const raw = JSON.parse(text(`${file}.json`)) as { version: string };
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1');
  }
});

test('the feed of everything holds the newest of every kind', () => {
  const feed = parseAtomFeed(text('feed.xml'));
  const paths = feed.entries?.map(({ id }) => new URL(id ?? '').pathname) ?? [];
  for (const kind of ['/cases/', '/knowhow/', '/news/'])
    expect(
      paths.some((path) => path.startsWith(kind)),
      kind,
    ).toBe(true);
});

/** What the open data say of a case's sources and place. */
interface Placed {
  sources?: { title: string }[];
  prefecture?: string;
  city?: string;
}

test('schema.org has every type, property and kind of value that pages tell, of every shape', async () => {
  const shapes = new Map<string, { file: string; data: Record<string, unknown> }>();
  for (const { file, html } of pagesOf(SITE))
    for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const data = JSON.parse(text) as Record<string, unknown>;
      shapes.set(JSON.stringify(shapeOf(data)), { file, data });
    }
  const types = new Set([...shapes.values()].map(({ data }) => data['@type']));
  expect([...types].sort()).toEqual(Object.keys(NEEDED).sort());
  for (const { file, data } of shapes.values()) expect(await schemaOrgFaults(data), file).toEqual([]);
});

test.for<[says: RegExp, data: Record<string, unknown>]>([
  [/"Artikel" is not a valid/, { '@type': 'Artikel' }],
  [/"headlin" for type "Article"/, { '@type': 'Article', headlin: 'x' }],
  [/Article\.author: Text, where Organization, Person/, { '@type': 'Article', author: '編集部' }],
  [/Article\.publisher: Place/, { '@type': 'Article', publisher: { '@type': 'Place', name: 'x' } }],
  [/Article\.datePublished: Text, where Date/, { '@type': 'Article', datePublished: '令和8年' }],
  [
    /"name" is missing/,
    { '@type': 'Article', publisher: { '@type': 'Organization', url: 'https://example.org' } },
  ],
])('the judge of structured data tells what is wrong: %s', async ([says, data]) => {
  expect((await schemaOrgFaults(data)).join('\n')).toMatch(says);
});

/** What schema.org and the search engines ask of these types; a wrong shape is dropped without a word. */
const NEEDED: Record<string, readonly string[]> = {
  BreadcrumbList: ['itemListElement'],
  Article: ['headline', 'datePublished', 'author', 'publisher', 'license', 'mainEntityOfPage', 'inLanguage'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  Course: ['name', 'description', 'provider', 'offers', 'hasCourseInstance'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
};

test.for(SITES)('structured data has the shape that schema.org gives it ($name)', (site) => {
  const seen: Record<string, number> = {};
  for (const page of pagesOf(site)) {
    const { file, html } = page;
    // Of most pages two small parts are looked at: no whole page is parsed for them.
    const part = (what: RegExp) => load(what.exec(html)?.[0] ?? '');
    for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const data = JSON.parse(text) as Record<string, unknown>;
      const type = String(data['@type']);
      expect(data['@context'], file).toBe('https://schema.org');
      expect(Object.keys(NEEDED), file).toContain(type);
      for (const name of NEEDED[type] ?? []) expect(data[name], `${file} ${type}.${name}`).toBeTruthy();
      seen[type] = (seen[type] ?? 0) + 1;
      if (type === 'BreadcrumbList') {
        const items = data.itemListElement as { position: number; name: string; item: string }[];
        expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1));
        for (const { item } of items)
          expect(new URL(item).pathname.startsWith(site.base), `${file} ${item}`).toBe(true);
        const $ = part(/<nav class="breadcrumb".*?<\/nav>/s);
        expect(items.map(({ name }) => name)).toEqual(
          [...$('.breadcrumb__item')].map((one) => $(one).text().trim()),
        );
      }
      if (type === 'Article') {
        expect(data.headline, file).toBe(part(/<h1.*?<\/h1>/s)('h1').text());
        expect(data.url, file).toBe(part(/<link rel="canonical"[^>]*>/)('link').attr('href'));
        expect(String(data.datePublished)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const entry = (published as (Placed & { slug: string })[]).find(
          ({ slug }) => file === `cases/${slug}/index.html`,
        );
        const cited = (data.citation as { name: string; url?: string }[] | undefined) ?? [];
        expect(data.isBasedOn ?? [], file).toEqual(cited.flatMap(({ url }) => url ?? []));
        if (entry) {
          expect(
            cited.map(({ name }) => name),
            file,
          ).toEqual((entry.sources ?? []).map(({ title }) => title));
          const place = (data.spatialCoverage as { name: string } | undefined)?.name;
          expect(place?.split(' ')[1], file).toBe(entry.city);
          expect(place === undefined, file).toBe(entry.prefecture === undefined);
        }
      }
      if (type === 'DefinedTermSet')
        for (const { name, url } of data.hasDefinedTerm as { name: string; url: string }[])
          expect(page.$(`[id="${new URL(url).hash.slice(1)}"] dfn`).text(), url).toBe(name);
      if (type === 'Dataset')
        for (const { contentUrl } of data.distribution as { contentUrl: string }[])
          expect(existsSync(join(site.folder, new URL(contentUrl).pathname.slice(site.base.length)))).toBe(
            true,
          );
    }
  }
  const { cases } = readJson<{ cases: { publication: string }[] }>(site, 'data/cases.json');
  const shown = cases.filter(({ publication }) => publication === 'published').length;
  expect(shown).toBeGreaterThan(3);
  expect(seen.Article).toBeGreaterThanOrEqual(shown);
  expect(seen.Dataset).toBe(1);
  expect(seen.DefinedTermSet).toBe(1);
});

test.for(SITES)('browsers learn how to search the site ($name)', (site) => {
  const $ = load(text('opensearch.xml', site), { xml: true });
  expect($('ShortName').text().length).toBeLessThanOrEqual(16);
  const template = $('Url[type="text/html"]').attr('template') ?? '';
  expect(new URL(template).pathname).toBe(`${site.base}search/`);
  expect(template).toContain('{searchTerms}');
  for (const { file, html } of pagesOf(site)) {
    const [link = ''] = /<link rel="search"[^>]*>/.exec(html) ?? [];
    expect(load(link)('link').attr('href'), file).toBe(`${site.base}opensearch.xml`);
  }
});

test('the sitemap tells when a case was changed', () => {
  const $ = load(text('sitemap-0.xml'), { xml: true });
  const days = new Map(
    [...$('url')].map((one) => [$(one).find('loc').text(), $(one).find('lastmod').text()]),
  );
  for (const { url, publishedAt, updatedAt } of published)
    expect(days.get(url ?? '')?.slice(0, 10), url).toBe(updatedAt ?? publishedAt);
});
