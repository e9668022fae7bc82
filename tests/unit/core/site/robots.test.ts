import { expect, test } from 'vitest';
import { robotsTxt } from '#core/site/robots.ts';

const map = 'https://example.org/sitemap-index.xml';

test('robots.txt says what may be made of the pages where the instance says so, and nothing otherwise', () => {
  expect(robotsTxt(map, undefined)).toBe(`User-agent: *\nAllow: /\nSitemap: ${map}\n`);
  expect(robotsTxt(map, { search: true, input: true, train: false })).toBe(
    `User-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=no\nAllow: /\nSitemap: ${map}\n`,
  );
});
