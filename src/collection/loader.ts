import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import type { LabelBook } from '../domain/content/schema-findings.ts';
import { ContentError } from './content-error.ts';
import { listSlugs } from './entries.ts';
import { renderedReader } from './rendered.ts';

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
  vocabularies: unknown = {},
): Loader {
  return {
    name: `judged-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const loadAll = () => {
        const reader = renderedReader(contentDir, collection, schema, labels, vocabularies, base);
        const read = listSlugs(contentDir, collection).map((slug) => ({ slug, ...reader.read(slug) }));
        const findings = read.flatMap((one) => one.findings);
        if (findings.length) throw new ContentError(findings);
        store.clear();
        for (const { slug, entry } of read) {
          if (!entry) continue;
          const { data, ...rendered } = entry;
          store.set({ id: slug, data: { entry: data, ...rendered } });
        }
        reader.done();
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
