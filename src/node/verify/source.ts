import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/**
 * The file an operator opens to mend a page: the text it is made from, else the page file of the project.
 * @param contentName how the content folder is called in messages
 */
export function sourceOf(site: BuiltSite, contentDir: string, contentName: string, page: string): string {
  const [collection = '', slug = '', rest] = page.split('/');
  const candidates = [
    ...(rest === 'index.html' ? [`${collection}/${slug}/index.mdx`] : []),
    ...(slug === 'index.html' ? [`pages/${collection}.mdx`] : []),
  ];
  const text = candidates.find((file) => existsSync(join(contentDir, file)));
  if (text) return `${contentName}/${text}`;
  const route = site.pages.find(({ file }) => file === page)?.route?.source;
  if (route) return route;
  const endpoint = `src/pages/${page}.ts`;
  return existsSync(endpoint) ? endpoint : '';
}
