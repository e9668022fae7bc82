import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { type Content, openContent, requireSound } from '#node/content/open-content.ts';
import { shareContent } from '#node/site/this-run.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Lets edits of the content folder take effect in a running dev server: entries, vocabularies, programme and site
 * alike. The folder is opened anew, one time after the other; what did not change is not checked again. While it has
 * faults, they are shown and the last good content stays.
 */
export function watchContent(
  server: ViteDevServer,
  first: Content,
  { base, logger }: { base: string; logger: Pick<AstroIntegrationLogger, 'error' | 'info'> },
): void {
  let last = first;
  const folder = first.dir + sep;
  const reload = oneAtATime(async () => {
    try {
      last = await openContent(first.dir, { base, before: last });
      requireSound(last);
      shareContent(last);
      forgetModules(server);
      server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
    } catch (error) {
      logger.error((error as Error).message);
    }
  });
  server.watcher.add(first.dir);
  server.watcher.on('all', (_, path) => {
    if (resolve(path).startsWith(folder)) void reload();
  });
}

/** What modules worked out of the content when they were loaded is as old as they are: they are loaded anew. */
function forgetModules(server: ViteDevServer): void {
  const data = resolve('src/node/data') + sep;
  for (const environment of Object.values(server.environments)) {
    const stale = new Set<NonNullable<ReturnType<typeof environment.moduleGraph.getModuleById>>>();
    for (const module of environment.moduleGraph.idToModuleMap.values())
      if (module.file?.startsWith(data))
        environment.moduleGraph.invalidateModule(module, stale, Date.now(), true);
    if (!isRunnableDevEnvironment(environment)) continue;
    for (const { id } of stale) {
      const loaded = id ? environment.runner.evaluatedModules.getModuleById(id) : undefined;
      if (loaded) environment.runner.evaluatedModules.invalidateModule(loaded);
    }
  }
}
