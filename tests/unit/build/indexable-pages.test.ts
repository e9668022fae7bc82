import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asksNotToBeIndexed, indexablePages } from '../../../src/build/indexable-pages.ts';

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
