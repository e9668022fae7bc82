import { join } from 'node:path';
import type { Digest } from '#core/check/rule.ts';
import { facetChoices, facetsOf } from '#core/finder/facets.ts';
import type { Taxonomies, TaxonomyName } from '#core/schema/taxonomy.ts';
import { listing } from './folder.ts';

/** Folders that the build itself writes. */
const OUTPUT_FOLDERS = ['media', 'search-index', 'pagefind', 'contribute'];

/**
 * Which addresses of this site lead to a page: read from `src/pages/`, so that no list has to follow by hand.
 * A `[parameter]` named like a vocabulary takes its ids; `[slug]` takes what the collection publishes;
 * other parameters take anything.
 * @param optional names of pages that this content has besides
 */
export function pageTest(
  pagesDir: string,
  taxonomies: Taxonomies,
  digests: readonly Digest[],
  optional: readonly string[] = [],
): (path: string) => boolean {
  const published = new Map<string, Set<string>>();
  for (const one of digests) {
    if (one.publication !== 'published') continue;
    const slugs = published.get(one.collection) ?? new Set();
    published.set(one.collection, slugs.add(one.slug));
  }
  // `[...former]` stands where a page once was: nothing to link to.
  const patterns = [...routeFiles(pagesDir), ...optional]
    .map((file) => segments(file))
    .filter(([first]) => !first?.startsWith('[...'));
  return (path) => {
    const parts = path.split('/').slice(1);
    if (parts.pop() !== '') return false;
    return patterns.some((pattern) => matches(pattern, parts, taxonomies, published));
  };
}

/** First parts of addresses that the program itself takes, and that a page of the content may not. */
export function takenNames(pagesDir: string): Set<string> {
  // A file such as `feed.xml` stands beside a page `feed/` and takes nothing from it.
  const names = listing(pagesDir)
    .filter((item) => !item.name.startsWith('_'))
    .filter((item) => item.isDirectory() || item.name.endsWith('.astro'))
    .map((item) => item.name.replace(/\.astro$/, ''));
  return new Set([...names.filter((name) => !name.startsWith('[')), ...OUTPUT_FOLDERS]);
}

function routeFiles(dir: string, prefix = ''): string[] {
  return listing(dir).flatMap((item) => {
    const name = `${prefix}${item.name}`;
    if (item.isDirectory()) return routeFiles(join(dir, item.name), `${name}/`);
    // Endpoints (`.json.ts`) are data, not pages.
    return /^(?!.*(?:^|\/)_).*\.astro$/.test(name) ? [name.replace(/\.astro$/, '')] : [];
  });
}

function segments(file: string): string[] {
  const parts = file.split('/');
  if (parts.at(-1) === 'index') parts.pop();
  return parts;
}

function matches(
  pattern: readonly string[],
  parts: readonly string[],
  taxonomies: Taxonomies,
  published: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const open = pattern.at(-1)?.startsWith('[...') ?? false;
  if (open ? parts.length < pattern.length - 1 : parts.length !== pattern.length) return false;
  return pattern.every((expected, index) => {
    if (expected.startsWith('[...')) return true;
    const part = parts[index] ?? '';
    const parameter = /^\[(\w+)\]$/.exec(expected)?.[1];
    if (parameter === undefined) return expected === part;
    if (pattern[0] === 'cases' && (parameter === 'facet' || parameter === 'value'))
      return leadsSomewhere(taxonomies, parts[2], parts[3]);
    if (parameter === 'slug') return published.get(pattern[0] ?? '')?.has(part) ?? false;
    if (parameter === 'page' && pattern.length === 1) return published.get('pages')?.has(part) ?? false;
    const ids = taxonomies[parameter as TaxonomyName]?.values.map((value) => value.id);
    return ids ? ids.includes(part) : /^[a-z0-9-]+$/.test(part);
  });
}

/** Whether the instance has lists of the cases with this value of this facet. */
function leadsSomewhere(taxonomies: Taxonomies, name = '', value = ''): boolean {
  const facet = facetsOf(taxonomies).find((one) => one.name === name);
  return facet !== undefined && facetChoices(facet).some(({ id }) => id === value);
}
