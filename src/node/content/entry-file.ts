import type { CollectionName } from '#core/schema/collections.ts';

/** Path of an entry below the content folder. */
export function entryFile(collection: CollectionName, slug: string): string {
  return collection === 'pages' ? `pages/${slug}.mdx` : `${collection}/${slug}/index.mdx`;
}
