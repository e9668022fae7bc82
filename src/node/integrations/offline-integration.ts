import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageNote } from '#node/site/this-run.ts';
import { writeOfflineFiles } from './offline-files.ts';

/** Makes the finished site readable without a connection. Has to stand last: it lists every file there is. */
export function offlineIntegration(base: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeOfflineFiles(fileURLToPath(dir), base, (path) => pageNote(path).noindex);
      },
    },
  };
}
