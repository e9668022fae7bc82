import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { listSlugs, readJudged } from '#node/content/entries.ts';
import { isImageName, listing } from '#node/content/folder.ts';
import { bodyMedia, mediaShelf } from '#node/content/media.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

const NAME = /^[0-9a-f]{16}(?:-\d+)?\.(?:avif|webp|svg)$/;
const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Puts the pictures of published articles, and of no others, into the output; in dev, serves them. */
export function mediaIntegration(contentDir: string, base: string): AstroIntegration {
  return {
    name: 'media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const prefix = withBase(base, paths.media(''));
        server.middlewares.use((request, response, next) => {
          const url = request.url ?? '';
          const name = url.slice(url.lastIndexOf('/') + 1);
          const ours = url === prefix + name || url === paths.media(name);
          if (!ours || !NAME.test(name) || !mediaShelf().has(name)) return next();
          response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
          createReadStream(mediaShelf().path(name)).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const files = await publishedMedia(contentDir);
        const out = join(fileURLToPath(dir), paths.media('').slice(1));
        if (files.size) mkdirSync(out, { recursive: true });
        for (const name of files) copyFileSync(mediaShelf().path(name), join(out, name));
      },
    },
  };
}

async function publishedMedia(contentDir: string): Promise<Set<string>> {
  const taxonomies = readTaxonomies(contentDir);
  const schemas = collectionSchemas(taxonomies);
  const labels = labelBook(taxonomies);
  const files = new Set<string>();
  for (const collection of ['cases', 'knowhow', 'news'] as const) {
    for (const slug of listSlugs(contentDir, collection)) {
      const folder = join(contentDir, collection, slug);
      if (!listing(folder).some((item) => isImageName(item.name))) continue;
      const { entry } = readJudged(contentDir, collection, slug, schemas[collection], labels);
      const { publication = 'published' } = (entry?.data ?? {}) as { publication?: string };
      if (!entry || publication !== 'published') continue;
      const media = await bodyMedia(folder, entry.tree);
      for (const one of media.values()) for (const file of one.files) files.add(file);
    }
  }
  return files;
}
