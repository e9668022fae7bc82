import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pagesOf, SITE, SITES } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attributes in its own consistent style.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of cases are sentences; search engines cut them, readers do not.
    'long-title': 'off',
    // The heading of a card list may follow a filter panel without headings of its own.
    'no-raw-characters': 'off',
    // A facet is a group of check boxes with one name.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'submit', 'button'] }],
    // Anchors are the Japanese headings themselves and may begin with a digit; HTML allows both.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { file, html } of pagesOf(SITE)) {
    const report = await validator.validateString(html, file);
    for (const result of report.results) {
      for (const { line, column, ruleId, message } of result.messages) {
        faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test.for(SITES)('titles and descriptions are there and unique ($name)', (site) => {
  const pages = pagesOf(site).map(({ file, $ }) => ({
    file,
    title: $('title').text(),
    description: $('meta[name=description]').attr('content') ?? '',
  }));
  for (const page of pages) {
    expect(page.title, page.file).toMatch(/\S/);
    expect(page.description.length, page.file).toBeGreaterThan(10);
  }
  const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  expect(repeated(pages.map((page) => page.title))).toEqual([]);
  expect(repeated(pages.map((page) => page.description))).toEqual([]);
});

test.for(SITES)('nothing is inline and nothing is asked of another host ($name)', (site) => {
  for (const { file, $ } of pagesOf(site)) {
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).not.toContain('unsafe-inline');
    // A data block is not run: only this one type of it may stand in a page.
    const inline = $('style, [style], script:not([src])').not('script[type="application/ld+json"]');
    expect(inline.length, `${file}: inline style or script`).toBe(0);
    const loaded = [
      ...$(
        'script:not([type="application/ld+json"]), img, source, iframe, audio, video, embed, link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload]',
      ),
    ].map((element) => $(element).attr('src') ?? $(element).attr('href') ?? $(element).attr('srcset') ?? '');
    for (const address of loaded) expect(address, file).toMatch(new RegExp(`^${site.base}`));
  }
});

test.for(SITES)('every page has one h1, landmarks, and Japanese as its language ($name)', (site) => {
  for (const { file, $ } of pagesOf(site)) {
    expect($('html').attr('lang'), file).toBe('ja');
    expect($('h1').length, file).toBe(1);
    expect($('header.site-header, main#main, footer.site-footer').length, file).toBe(3);
    expect($('a.skip-link').attr('href'), file).toBe('#main');
  }
});
