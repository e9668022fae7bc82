import type { AstroIntegration } from 'astro';
import { openContent, requireSound } from '#node/content/open-content.ts';
import { optionalPages } from '#node/content/optional-pages.ts';
import { openedContent, shareContent } from '#node/site/this-run.ts';
import { watchContent } from './watch-content.ts';

/**
 * Opens the content before any page is made, and lets nothing begin that `npm run check` refuses. In dev, edits take
 * effect while the server runs.
 */
export function contentIntegration(contentDir: string, base: string): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ injectRoute, config }) => {
        for (const { pattern, file } of optionalPages(contentDir))
          injectRoute({ pattern, entrypoint: new URL(`pages/_optional/${file}`, config.srcDir) });
      },
      'astro:build:start': async () => {
        // `npm run build` has opened it already.
        if (openedContent()?.dir === contentDir) return;
        const content = await openContent(contentDir, { base });
        requireSound(content);
        shareContent(content);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const content = await openContent(contentDir, { base });
        requireSound(content);
        shareContent(content);
        watchContent(server, content, { base, logger });
      },
    },
  };
}
