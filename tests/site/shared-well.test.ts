import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { JIS } from '#node/accessibility/jis.table.ts';
import { phrases } from '#node/html/phrases.ts';
import { pagesOf, readJson, SITE, SITES } from '#support/site.ts';

const SITE_URL = process.env.SITE_URL || 'http://localhost:4321';

describe.each(SITES)('$name', (site) => {
  const pages = pagesOf(site).filter(({ $ }) => $('meta[property="og:title"]').length > 0);
  const fileOf = (url: string) => {
    expect(url.startsWith(SITE_URL + site.base)).toBe(true);
    return join(site.folder, url.slice((SITE_URL + site.base).length));
  };

  it('every page has a picture to be shared with, which is there and light', () => {
    expect(pages.length).toBeGreaterThan(100);
    const wanted = new Map<string, string>();
    for (const { $ } of pages) {
      const url = $('meta[property="og:image"]').attr('content') ?? '';
      const alt = $('meta[property="og:image:alt"]').attr('content') ?? '';
      expect(alt).toContain('｜');
      expect(wanted.get(url) ?? alt).toBe(alt);
      wanted.set(url, alt);
    }
    for (const url of wanted.keys()) {
      expect(existsSync(fileOf(url)), url).toBe(true);
      expect(statSync(fileOf(url)).size).toBeLessThanOrEqual(60 * 1024);
    }
    // Each its own, but for the lists that differ in their filter or page alone.
    const own = pages.filter(({ file }) => !/^(?:cases|questions)\/(?:by|page)\//.test(file));
    expect(new Set(own.map(({ $ }) => $('meta[property="og:image"]').attr('content'))).size).toBe(own.length);
  });

  it('the manifest names the site under its base, and icons of the sizes it says', async () => {
    const manifest = readJson<{ start_url: string; icons: { src: string; sizes: string }[] }>(
      site,
      'site.webmanifest',
    );
    expect(manifest.start_url).toBe(site.base);
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(join(site.folder, src.slice(site.base.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    for (const file of ['favicon.svg', 'favicon.ico', 'icons/apple-touch-icon.png'])
      expect(existsSync(join(site.folder, file))).toBe(true);
  });

  it('headings break at phrases and nowhere else', () => {
    let breaks = 0;
    for (const { $, file } of pages.slice(0, 120))
      for (const heading of $('main :is(h1, h2, h3)').toArray()) {
        const html = $(heading).html() ?? '';
        if (!html.includes('<wbr>') || $(heading).children(':not(wbr)').length) continue;
        const parts = html.split('<wbr>').map((part) => $(`<i>${part}</i>`).text());
        breaks += parts.length - 1;
        const allowed = new Set(
          phrases(parts.join('')).map((_, at, all) => all.slice(0, at).join('').length),
        );
        // The first words of the home page are broken by hand.
        if (file !== 'index.html')
          for (const at of parts.keys())
            expect(allowed.has(parts.slice(0, at).join('').length), parts.join('|')).toBe(true);
      }
    expect(breaks).toBeGreaterThan(100);
  });

  it('every hard word that is marked leads to its place in the glossary', () => {
    const glossary = pages.find(({ file }) => file === 'glossary/index.html')?.$;
    const terms = pages.flatMap(({ $ }) =>
      $('a.term')
        .toArray()
        .map((one) => [$(one).attr('href'), $(one).text()]),
    );
    expect(terms.length).toBeGreaterThan(10);
    for (const [address = '', word = ''] of terms) {
      const [path, id] = address.split('#');
      expect(path).toBe(`${site.base}glossary/`);
      expect(glossary?.(`#${id} dfn`).text()).toBe(word);
    }
  });
});

test('the table of JIS X 8341-3 holds all criteria, and the report behind it found no fault', () => {
  const $ = pagesOf(SITE).find(({ file }) => file === 'accessibility/index.html')?.$;
  const rows = $?.('[data-criterion]').toArray() ?? [];
  expect(rows.map((row) => $?.(row).attr('data-criterion'))).toEqual(JIS.map(({ number }) => number));
  expect(rows.filter((row) => !/^(?:適合|該当なし)$/.test($?.(row).attr('data-result') ?? ''))).toEqual([]);
  const report = JSON.parse(readFileSync('reports/accessibility.json', 'utf8'));
  // One page of each kind at the least; the page itself tells how many were looked at.
  expect(report.pages).toBeGreaterThanOrEqual(30);
  expect(report.trials.filter((one: { faults: number }) => one.faults > 0)).toEqual([]);
});

test('the English page is English, with its Japanese marked, and its frame Japanese', () => {
  const $ = pagesOf(SITE).find(({ file }) => file === 'en/index.html')?.$;
  expect($?.('html').attr('lang')).toBe('en');
  for (const part of ['.site-header', '.site-footer', '.skip-link'])
    expect($?.(part).attr('lang')).toBe('ja');
  const english = $?.('main').clone();
  english?.find('[lang="ja"], .breadcrumb').remove();
  expect(english?.text()).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});
