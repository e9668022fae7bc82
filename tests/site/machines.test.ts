import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAllChecks, runChecks } from 'afdocs';
import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { serveSite } from '#node/site/serve-site.ts';
import { KNOWHOW, published } from '#support/examples.ts';
import { pagesOf, readJson, SITE } from '#support/site.ts';

/** What machines find: Markdown twins, llms.txt, catalogues of the data. That every twin is there and whole, `verify` sees. */
const read = (file: string) => readFileSync(join(SITE.folder, file), 'utf8');
const twinOf = (file: string) => file.replace(/\.html$/, '.md');
const pages = pagesOf(SITE);
const fileOf = (address: string) => {
  const { pathname } = new URL(address);
  return decodeURIComponent(pathname.slice(SITE.base.length)) + (pathname.endsWith('/') ? 'index.html' : '');
};

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

/**
 * The Agent-Friendly Documentation Spec, as its own tool reads it. What is left out, and why:
 * - `llms-txt-links-markdown`: it counts the open data, which is JSON and CSV, as pages without Markdown;
 * - `llms-txt-directive-html`: it wants a line for machines in every page's text; ours stands in the head and in the twin;
 * - `content-negotiation`: files on a static host cannot answer one address in two ways;
 * - `llms-txt-coverage`: cases are reached by the list and the open data, or the file would grow with them;
 * - `markdown-content-parity`: it reads no footnotes, where our grounds are; every paragraph is compared above.
 * What it says of a host (its guards, its caching, its answers to wrong addresses), the tests of the recipes see.
 */
const NOT_ASKED = ['llms-txt-links-markdown', 'llms-txt-directive-html', 'content-negotiation'];
const ASKED = ['content-discoverability', 'markdown-availability', 'page-size', 'content-structure'];

test('a tool that reads sites as assistants do finds its way, and every page small enough', async () => {
  const origin = new URL(/Sitemap: (\S+)/.exec(read('robots.txt'))?.[1] ?? '').origin;
  const { url, close } = await serveSite(SITE.folder, { base: SITE.base, port: 0 });
  try {
    const [first = ''] = published.map(({ slug }) => slug);
    const { results } = await runChecks(url, {
      checkIds: getAllChecks()
        .filter(({ id, category }) => ASKED.includes(category) && !NOT_ASKED.includes(id))
        .map(({ id }) => id),
      samplingStrategy: 'curated',
      curatedPages: [
        '',
        `cases/${first}/`,
        'cases/',
        `knowhow/${KNOWHOW}/`,
        'steps/trust/',
        'glossary/',
        'en/',
      ].map((path) => `${url}${path}`),
      canonicalOrigin: origin,
      requestDelay: 0,
      maxConcurrency: 16,
      maxLinksToTest: 10,
      requestTimeout: 120_000,
    });
    const wrong = results.filter(({ status }) => status === 'fail' || status === 'error');
    expect(wrong.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
    expect(results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(10);
  } finally {
    await close();
  }
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
