import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * One rule for the sitemap: a page that asks not to be indexed is not in it. What a page asks stands in
 * its HTML, so it is read there after the build.
 * @param siteUrl address of the site with its base path, ending in `/`
 * @returns an integration that has to stand before the sitemap's, and the filter for it
 */
export function indexablePages(siteUrl: string): {
  integration: AstroIntegration;
  filter: (page: string) => boolean;
  /** Puts the day of a page's last change, where it gives one, into its entry of the sitemap. */
  dated: <T extends { url: string }>(item: T) => T & { lastmod?: string };
} {
  const closed = new Set<string>();
  const days = new Map<string, string>();
  return {
    integration: {
      name: 'indexable-pages',
      hooks: {
        'astro:build:done': ({ dir, pages }) => {
          closed.clear();
          days.clear();
          for (const { pathname } of pages) {
            const file = join(fileURLToPath(dir), pathname, pathname.endsWith('.html') ? '' : 'index.html');
            const html = readPage(file);
            const url = siteUrl + pathname.replace(/^\//, '');
            if (asksNotToBeIndexed(html)) closed.add(url);
            const day = lastChange(html);
            if (day) days.set(url, day);
          }
        },
      },
    },
    filter: (page) => !closed.has(page),
    dated: (item) => {
      const lastmod = days.get(item.url);
      return lastmod ? { ...item, lastmod } : item;
    },
  };
}

/** Whether the head of a page says `noindex`. */
export function asksNotToBeIndexed(html: string): boolean {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  return /<meta\s[^>]*name="robots"[^>]*content="[^"]*noindex/i.test(head);
}

/** The day of a page's last change as its head gives it, `YYYY-MM-DD`. */
export function lastChange(html: string): string | undefined {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  return /<meta\s[^>]*property="article:modified_time"[^>]*content="(\d{4}-\d{2}-\d{2})"/.exec(head)?.[1];
}

/** Pages without a folder of their own, like 404.html, are never in the sitemap. */
function readPage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
