import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { pageSchema } from '#core/schema/page.ts';
import { readSettings } from '#node/content/settings.ts';

/**
 * The site's own prose, which Astro compiles; the Vite plugin `check-mdx` lets through only what was checked. Cases,
 * know-how and notices are no collections of Astro's: strangers write them, and they stand in `openContent` as data.
 */
const pages = defineCollection({
  loader: glob({ base: join(readSettings().CONTENT_DIR, 'pages'), pattern: '*.mdx' }),
  schema: pageSchema,
});

export const collections = { pages };
