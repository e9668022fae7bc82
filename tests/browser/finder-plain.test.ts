import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expected, type OpenCase, openCases, told, useFinder } from '#support/finder.ts';
import { SITE } from '#support/site.ts';

const { reader, stage } = useFinder();
const PLAIN = { javaScriptEnabled: false };

describe('a supporter without JavaScript', () => {
  it('reads the list page by page', async () => {
    const me = await reader(PLAIN);
    await me.open('cases/');
    const seen = await me.list();
    const next = me.page.locator('.pager__link[aria-current] >> xpath=../following-sibling::li[1]/a');
    while (await next.count()) {
      const address = await next.evaluate((link) => (link as HTMLAnchorElement).href);
      await next.click();
      // Only when all of it has come: half a page has neither its last cards nor its pager.
      await me.page.waitForURL(address, { waitUntil: 'load' });
      seen.push(...(await me.list()));
    }
    expect(seen).toEqual(openCases().map(({ slug }) => slug));
  });

  it('narrows by a link; the page says what it shows', async () => {
    const me = await reader(PLAIN);
    await me.open('cases/');
    await me.page.locator('summary', { hasText: '業種' }).first().click();
    await me.page
      .locator('.facet__link')
      .getByRole('link', { name: /^製造業（\d+）$/ })
      .click();
    expect(me.address()).toBe('/cases/by/industry/manufacturing/');
    const makers = expected({ industry: ['manufacturing'] });
    expect(await me.sentence()).toBe(`製造業 の ${told(makers)}`);
    expect(await me.list()).toEqual(makers.slice(0, 20));
    expect(await me.page.locator('.facet [aria-current=page]').textContent()).toContain('製造業');
  });

  it('reaches the conditions on a phone, after the list, and nothing dead is shown', async () => {
    const me = await reader({ ...PLAIN, viewport: { width: 390, height: 780 } });
    await me.open('cases/');
    await me.page.getByRole('link', { name: '条件を選ぶ' }).click();
    expect(me.page.url()).toBe(`${stage.url}cases/#finder-facets`);
    const [list, facets] = [
      await me.page.locator('.card-list').boundingBox(),
      await me.page.locator('.finder__facets').boundingBox(),
    ];
    expect(facets?.y).toBeGreaterThan((list?.y ?? 0) + (list?.height ?? 0));
    for (const part of [
      '[data-finder-sort]',
      '[data-finder-open]',
      '[data-facet-search]',
      '[data-finder-download]',
      '[data-finder-save]',
    ])
      expect(await me.page.locator(part).first().isVisible(), part).toBe(false);
    expect(await me.page.locator('noscript .notice').isVisible()).toBe(true);
  });
});

describe('the page of every facet value', () => {
  it('stands, holds its cases, offers its feed; the sitemap has those with cases', async () => {
    const me = await reader(PLAIN);
    await me.open('cases/');
    const values = await me.page.$$eval('.facet__option input', (all) =>
      all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).value] as const),
    );
    const sitemap = readFileSync(join(SITE.folder, 'sitemap-0.xml'), 'utf8');
    for (const [name, value] of values) {
      const path = `cases/by/${name}/${value}/`;
      const html = readFileSync(join(SITE.folder, path, 'index.html'), 'utf8');
      const cases = expected({ [name]: [value] });
      const shown = [...html.matchAll(/data-case="([^"]+)"/g)].map(([, slug]) => slug);
      expect(shown, path).toEqual(cases.slice(0, 20));
      expect(html.includes('content="noindex"'), path).toBe(cases.length === 0);
      expect(sitemap.includes(`/${path}</loc>`), path).toBe(cases.length > 0);
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]*/${path}feed.xml"`),
      );
    }
  });
});

describe('the feeds', () => {
  it('are Atom: every required element, the newest published cases, and stable addresses', async () => {
    const me = await reader();
    await me.open('cases/');
    const values = await me.page.$$eval('.facet__option input', (all) =>
      all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).value] as const),
    );
    // The list stands by depth when nothing is asked; a feed brings the newest, then what rests on newer sources.
    const newestSource = ({ sources = [] }: OpenCase) =>
      sources
        .map(({ published: day = '' }) => day)
        .sort()
        .at(-1) ?? '';
    const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const published = (slugs: string[]) =>
      openCases()
        .filter((one) => slugs.includes(one.slug) && one.publication === 'published')
        .sort(
          (a, b) =>
            text(b.publishedAt ?? '', a.publishedAt ?? '') ||
            text(newestSource(b), newestSource(a)) ||
            text(a.slug, b.slug),
        )
        .map(({ slug }) => slug)
        .slice(0, 30);
    const feeds = [
      { path: 'cases/', slugs: published(openCases().map(({ slug }) => slug)) },
      ...values.map(([name, value]) => ({
        path: `cases/by/${name}/${value}/`,
        slugs: published(expected({ [name]: [value] })),
      })),
    ];
    const files = feeds.map(({ path }) => readFileSync(join(SITE.folder, path, 'feed.xml'), 'utf8'));
    const parsed = await me.page.evaluate(readFeeds, files);
    expect(parsed.length).toBe(feeds.length);
    feeds.forEach(({ path, slugs }, at) => {
      const output = parsed[at] as (typeof parsed)[number];
      expect(output, path).toMatchObject({ broken: false, kind: 'http://www.w3.org/2005/Atom feed' });
      expect(output.self).toMatch(new RegExp(`^https?://.+/${path}feed.xml$`));
      expect(output.id).toMatch(new RegExp(`^https?://.+/${path}$`));
      expect(output.title && output.author).toBeTruthy();
      expect(
        output.entries.map(({ link }) => link.split('/').at(-2)),
        path,
      ).toEqual(slugs);
      for (const entry of output.entries) {
        expect(entry.id).toBe(entry.link);
        expect(entry.title && entry.summary).toBeTruthy();
        expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
        expect(entry.updated <= output.updated).toBe(true);
      }
    });
  });
});

/** Runs in the browser, for its XML parser. */
function readFeeds(files: string[]) {
  const text = (at: Element, name: string) => at.querySelector(`:scope > ${name}`)?.textContent?.trim() ?? '';
  const link = (at: Element, rel: string) =>
    at.querySelector(`:scope > link${rel}`)?.getAttribute('href') ?? '';
  return files.map((xml) => {
    const page = new DOMParser().parseFromString(xml, 'application/xml');
    const root = page.documentElement;
    return {
      broken: page.querySelector('parsererror') !== null,
      kind: `${root.namespaceURI} ${root.localName}`,
      id: text(root, 'id'),
      title: text(root, 'title'),
      updated: text(root, 'updated'),
      author: root.querySelector(':scope > author > name')?.textContent ?? '',
      self: link(root, '[rel=self]'),
      entries: [...root.querySelectorAll('entry')].map((entry) => ({
        id: text(entry, 'id'),
        title: text(entry, 'title'),
        updated: text(entry, 'updated'),
        link: link(entry, ''),
        summary: text(entry, 'summary'),
      })),
    };
  });
}
