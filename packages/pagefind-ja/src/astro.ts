import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type IndexOptions, indexFolder } from './index.ts';

/** What an Astro site may set: all but what Astro itself knows. */
export type AstroOptions = Omit<IndexOptions, 'site' | 'withoutSlash' | 'ui'>;

/**
 * Astro integration: indexes the built site. A search that cannot be made stops the build, so that no site ships
 * without it.
 */
export default function pagefindJa(options: AstroOptions = {}): AstroIntegration {
  let withoutSlash = false;
  return {
    name: 'pagefind-ja',
    hooks: {
      'astro:config:done': ({ config }) => {
        withoutSlash = config.trailingSlash === 'never';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const report = await indexFolder({ ...options, site: fileURLToPath(dir), withoutSlash, ui: false });
        for (const { file, why } of report.leftOut) logger.debug(`${file}: ${why}`);
        logger.info(
          `${report.pages}ページを検索できるようにしました（${(report.bytes / 1024).toFixed(0)} KB、${report.seconds.toFixed(1)}秒）`,
        );
      },
    },
  };
}
