import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths, withBase } from '#core/site/paths.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { searchNames } from '#node/content/search-names.ts';
import { searchDocuments } from '#node/data/search-documents.ts';
import { buildSearch } from '#node/search-index/build-search.ts';
import { content } from '#node/site/this-run.ts';
import { collectGarbage } from './collect-garbage.ts';

/**
 * Indexes the built site. Any error stops the build: a site without its index never ships.
 * In dev the index of the last build is served, so that the search works there too.
 */
export function searchIntegration(options: { base: string; lastBuild: string }): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const prefix = withBase(options.base, paths.searchIndex);
        const folder = join(options.lastBuild, paths.searchIndex);
        if (!existsSync(folder))
          logger.warn('検索の索引がまだありません。一度 npm run build を実行すると、開発中も検索できます');
        server.middlewares.use((request, response, next) => {
          const url = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          const at = url.indexOf(paths.searchIndex);
          if (!url.startsWith(prefix) && at !== 0) return next();
          const file = join(folder, normalize(`/${url.slice(at + paths.searchIndex.length)}`));
          if (!existsSync(file) || !statSync(file).isFile()) {
            response.statusCode = 404;
            return response.end();
          }
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const documents = searchDocuments();
        collectGarbage();
        const report = await buildSearch({
          documents,
          outDir: join(out, paths.searchIndex.slice(1, -1)),
          synonyms: content().synonyms,
          names: searchNames(content()),
          topics: content().taxonomies,
          keep: {
            folder: 'search',
            version: hashOfCode('src/core/search', 'src/core/text', 'src/node/search-index'),
          },
        });
        logger.info(`検索の索引をつくりました（${documents.length}ページ）${JSON.stringify(report)}`);
      },
    },
  };
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
