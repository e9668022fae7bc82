import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WRITERS } from '#core/site/release.ts';
import { pageNote } from '#node/site/this-run.ts';
import { writeOfflineFiles } from './offline-files.ts';

/**
 * Makes the finished site readable without a connection, and keeps what only writers need apart from it. Has to stand last: it lists every file there is.
 */
export function offlineIntegration(base: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        const chunkFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }) =>
          `${facadeModuleId?.endsWith(WRITERS.module) ? WRITERS.folder : `${config.build.assets}/`}[name].[hash].js`;
        const build = { rolldownOptions: { output: { chunkFileNames } } };
        updateConfig({ vite: { environments: { client: { build } } } });
      },
      'astro:build:done': async ({ dir }) => {
        await writeOfflineFiles(
          fileURLToPath(dir),
          base,
          (path) => pageNote(path).noindex && !pageNote(path).elsewhere,
        );
      },
    },
  };
}
