import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asksNotToBeIndexed, indexablePages, lastChange } from '#node/integrations/indexable-pages.ts';

describe('a page that asks not to be indexed', () => {
  it('says so in its head', () => {
    expect(asksNotToBeIndexed('<head><meta name="robots" content="noindex"></head>')).toBe(true);
    expect(
      asksNotToBeIndexed('<head><title>noindex</title></head><meta name="robots" content="noindex">'),
    ).toBe(false);
  });

  it('is kept out of the sitemap, with a base path too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    const page = (path: string, robots: string) => {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'index.html'), `<head>${robots}</head>`);
    };
    page('open', '');
    page('closed', '<meta name="robots" content="noindex">');
    const { integration, filter } = indexablePages('https://example.org/bansou/');
    const hook = integration.hooks['astro:build:done'] as unknown as (options: object) => void;
    hook({
      dir: pathToFileURL(`${folder}/`),
      pages: [{ pathname: 'open/' }, { pathname: 'closed/' }, { pathname: '404.html' }],
    });
    expect(filter('https://example.org/bansou/open/')).toBe(true);
    expect(filter('https://example.org/bansou/closed/')).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('the day of the last change', () => {
  it('is read from the head of a page, and stands in its entry of the sitemap', () => {
    const meta = '<meta property="article:modified_time" content="2026-11-22">';
    expect(lastChange(`<head>${meta}</head>`)).toBe('2026-11-22');
    expect(lastChange(`<head></head>${meta}`)).toBeUndefined();
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'index.html'), `<head>${meta}</head>`);
    const { integration, dated } = indexablePages('https://example.org/');
    const hook = integration.hooks['astro:build:done'] as unknown as (options: object) => void;
    hook({ dir: pathToFileURL(`${folder}/`), pages: [{ pathname: 'a/' }] });
    expect(dated({ url: 'https://example.org/a/' })).toEqual({
      url: 'https://example.org/a/',
      lastmod: '2026-11-22',
    });
    expect(dated({ url: 'https://example.org/b/' })).toEqual({ url: 'https://example.org/b/' });
    rmSync(folder, { recursive: true, force: true });
  });
});
