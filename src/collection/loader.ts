import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import type { Finding } from '../domain/content/finding.ts';
import type { LabelBook } from '../domain/content/schema-findings.ts';
import { renderMdx } from '../markdown/render.ts';
import { ContentError } from './content-error.ts';
import { listSlugs, readEntry } from './entries.ts';

/**
 * An Astro loader that judges every file before anything renders it, and hands Astro HTML as data.
 * MDX from strangers is never compiled. All faults of all files stop the load at once.
 */
export function judgedLoader(
  collection: string,
  contentDir: string,
  schema: z.ZodType,
  labels: LabelBook,
  base: string,
): Loader {
  return {
    name: `judged-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const loadAll = () => {
        const slugs = listSlugs(contentDir, collection);
        const judged = slugs.map((slug) => readEntry(contentDir, collection, slug, schema, labels));
        const findings: Finding[] = judged.flatMap((one) => one.findings);
        if (findings.length) throw new ContentError(findings);
        store.clear();
        for (const { entry } of judged) {
          if (entry)
            store.set({ id: entry.slug, data: { entry: entry.data, ...renderMdx(entry.tree, base) } });
        }
      };
      loadAll();
      const folder = join(contentDir, collection);
      watcher?.add(folder);
      const reload = (path: string) => {
        if (!path.startsWith(folder)) return;
        try {
          loadAll();
        } catch (error) {
          logger.error((error as Error).message);
        }
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
    },
  };
}
