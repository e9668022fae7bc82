import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Entry } from '#core/markdown/entry.ts';
import type { Media } from '#core/markdown/image-view.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { encodeMedia } from '#node/content/media.ts';
import { content } from '#node/site/this-run.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Puts the pictures of published articles, and of no others, into the output; in dev, makes them as they are asked for. */
export function mediaIntegration(base: string): AstroIntegration {
  return {
    name: 'media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const prefix = withBase(base, paths.media(''));
        server.middlewares.use((request, response, next) => {
          const url = request.url ?? '';
          const name = url.slice(url.lastIndexOf('/') + 1);
          const ours = url === prefix + name || url === paths.media(name);
          const found = ours ? mediaOf(entries()).find(({ media }) => media.names.includes(name)) : undefined;
          if (!found) return next();
          encodeMedia(found.home, found.media).then((files) => {
            response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
            response.end(files.get(name));
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const out = join(fileURLToPath(dir), paths.media('').slice(1));
        for (const { home, media } of mediaOf(entries().filter(isPublished))) {
          mkdirSync(out, { recursive: true });
          for (const [name, bytes] of await encodeMedia(home, media)) writeFileSync(join(out, name), bytes);
        }
      },
    },
  };
}

function entries(): Entry[] {
  const { cases, knowhow, news } = content();
  return [...cases, ...knowhow, ...news];
}

/** Notices are published by being there. */
function isPublished({ data }: Entry): boolean {
  return ((data as { publication?: string }).publication ?? 'published') === 'published';
}

function mediaOf(of: readonly Entry[]): { home: string; media: Media }[] {
  const { dir } = content();
  return of.flatMap(({ collection, slug, media }) =>
    media.map((one) => ({ home: join(dir, collection, slug), media: one })),
  );
}
