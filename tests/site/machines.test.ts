import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { pagesOf, readJson, SITE } from '#support/site.ts';

/** What machines find: Markdown twins, llms.txt, catalogues of the data. */
const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const twinOf = (file: string) => file.replace(/\.html$/, '.md');
const pages = pagesOf(SITE);
const fileOf = (address: string) => {
  const { pathname } = new URL(address);
  return decodeURIComponent(pathname.slice(SITE.base.length)) + (pathname.endsWith('/') ? 'index.html' : '');
};

test('a page names its twin, and the twin is there, unless it is a view or is not to be listed', () => {
  for (const { file, html } of pages) {
    const named = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
    const listed = !html.includes('content="noindex"') && file.endsWith('index.html');
    const isView = /(?:^|\/)(?:by|page)\//.test(file);
    expect(named, file).toBe(listed && !isView ? `${SITE.base}${twinOf(file)}` : undefined);
    expect(existsSync(join(SITE.folder, twinOf(file))), file).toBe(named !== undefined);
  }
});

/** Letters alone: what marks Markdown, breaks a line or is escaped is the same text. */
const letters = (text: string) =>
  text.replaceAll(/&(?:amp|lt|#x20);|\\(?=\W)|\[\^\d+\]:?|\]\([^)\s]*\)|[^\p{L}\p{N}]/gu, '');

test('every paragraph, item and cell that a page shows is in its twin', () => {
  const having = pages.filter(({ file }) => existsSync(join(SITE.folder, twinOf(file))));
  for (const { file, html } of having) {
    const $ = load(html);
    $('nav, script, button, form, dialog, svg, [hidden], [aria-hidden=true], [data-print-only]').remove();
    $('[data-finder-panel], page-share, report-mistake, template, noscript, wbr').remove();
    const twin = letters(read(twinOf(file)));
    for (const one of $('main').find('p, li, td, th, dt, dd, h1, h2, h3').toArray()) {
      if ($(one).find('p, li, td, dt, dd, summary, h2, h3').length > 0) continue;
      expect(twin, `${file}: ${$(one).text()}`).toContain(letters($(one).text()));
    }
  }
});

test('links of twins and of llms.txt lead to files of the site', () => {
  const origin = new URL(/Sitemap: (\S+)/.exec(read('robots.txt'))?.[1] ?? '').origin;
  const texts = ['llms.txt', ...pages.map(({ file }) => twinOf(file))].filter((file) =>
    existsSync(join(SITE.folder, file)),
  );
  const missing = texts.flatMap((file) =>
    [...read(file).matchAll(/\]\((\S+?)\)/g)]
      .map(([, address = '']) => address.replaceAll('\\', ''))
      .filter((address) => address.startsWith(origin) && !existsSync(join(SITE.folder, fileOf(address))))
      .map((address) => `${file}: ${address}`),
  );
  expect(missing).toEqual([]);
  expect(texts.length).toBeGreaterThan(200);
});

test('a case costs a machine less than half of its page', () => {
  const shares = pages
    .filter(({ file }) => /^cases\/[^/]+\/index\.html$/.test(file))
    .map(({ file, html }) => Buffer.byteLength(read(twinOf(file))) / Buffer.byteLength(html))
    .sort((a, b) => a - b);
  expect(shares[Math.floor(shares.length / 2)]).toBeLessThan(0.45);
});

test('the Data Package and the DCAT catalogue name every file of the open data, with its schema or heads', () => {
  interface Package {
    licenses: { path: string }[];
    resources: { name: string; path: string; schema?: { fields: { name: string }[] } }[];
  }
  const { resources, licenses } = readJson<Package>(SITE, 'data/datapackage.json');
  for (const { path } of resources) expect(existsSync(join(SITE.folder, fileOf(path))), path).toBe(true);
  const [head = ''] = read('data/cases.csv')
    .replace(/^\uFEFF/, '')
    .split('\r\n');
  const table = resources.find(({ name }) => name === 'cases-table');
  expect(table?.schema?.fields.map(({ name }) => name).join(',')).toBe(head.replaceAll('"', ''));
  expect(licenses[0]?.path).toMatch(/^https:/);
  const catalogue = readJson<{
    'dcat:dataset': { 'dcat:distribution': Record<string, { '@id': string }> }[];
  }>(SITE, 'data/catalogue.jsonld');
  const listed = catalogue['dcat:dataset'].map(
    (one) => one['dcat:distribution']['dcat:downloadURL']?.['@id'],
  );
  expect(listed).toEqual(resources.map(({ path }) => path));
});
