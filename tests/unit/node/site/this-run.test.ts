import { afterEach, expect, it } from 'vitest';
import type { Content } from '#node/content/open-content.ts';
import { sitemapRules } from '#node/integrations/sitemap-rules.ts';
import { content, notePage, ofContent, pageNote, pageNotes, shareContent } from '#node/site/this-run.ts';

afterEach(() => {
  shareContent(undefined);
});
const opened = (dir: string) => ({ dir }) as Content;
const share = { kicker: '支援事例', title: 'A' };

it('hands the content on, and says so when there is none', () => {
  expect(() => content()).toThrow('no content is open');
  shareContent(opened('a'));
  expect(content().dir).toBe('a');
});

it('makes of the content once, anew when it was opened anew', () => {
  let made = 0;
  const name = ofContent(({ dir }) => `${dir}${++made}`);
  shareContent(opened('a'));
  expect([name(), name()]).toEqual(['a1', 'a1']);
  shareContent(opened('b'));
  expect(name()).toBe('b2');
});

it('keeps what pages note of themselves, till the next content', () => {
  shareContent(opened('a'));
  notePage('/a/', { noindex: true, share });
  expect(pageNote('/a/').noindex).toBe(true);
  expect(() => pageNote('/b/')).toThrow('/b/');
  shareContent(opened('a'));
  expect([...pageNotes()]).toEqual([]);
});

it('is what the sitemap is made by: no page that asks not to be indexed, and the day of a change, under a base path too', () => {
  notePage('/open/', { noindex: false, modified: '2026-11-22', share });
  notePage('/closed/', { noindex: true, share });
  notePage('/', { noindex: false, share });
  const { filter, serialize } = sitemapRules('https://example.org/bansou/');
  expect(filter('https://example.org/bansou/open/')).toBe(true);
  expect(filter('https://example.org/bansou/closed/')).toBe(false);
  const item = { url: 'https://example.org/bansou/open/' };
  expect(serialize(item)).toEqual({ ...item, lastmod: '2026-11-22' });
  expect(serialize({ url: 'https://example.org/bansou/' })).toEqual({ url: 'https://example.org/bansou/' });
  expect(() => filter('https://example.org/bansou/never/')).toThrow('/never/');
});
