import { join, sep } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { renderMdx } from '#core/markdown/render.ts';
import type { CollectionName, CollectionSchema } from '#core/schema/collections.ts';
import { listSlugs, readJudged } from './entries.ts';
import { contentGate, reopenGate } from './gate.ts';
import { bodyMedia } from './media.ts';
import { renderedReader } from './rendered.ts';

/**
 * An Astro loader that lets nothing pass that `npm run check` refuses, and hands Astro HTML as data.
 * MDX from strangers is never compiled. All faults of all files stop the load at once. Drafts stay behind.
 */
export function judgedLoader(
  collection: CollectionName,
  contentDir: string,
  schemas: CollectionSchema,
  labels: LabelBook,
  base: string,
  vocabularies: unknown = {},
): Loader {
  const withPictures = async (slug: string) => {
    const { entry } = readJudged(contentDir, collection, slug, schemas, labels);
    if (!entry) throw new Error(`${collection}/${slug} changed while it was read`);
    const media = await bodyMedia(join(contentDir, collection, slug), entry.tree);
    return renderMdx(entry.tree, base, new Map([...media].map(([url, { view }]) => [url, view])));
  };
  return {
    name: `judged-${collection}`,
    load: async ({ store, watcher, logger }) => {
      const loadAll = async () => {
        await contentGate(contentDir);
        const reader = renderedReader(contentDir, collection, schemas, labels, vocabularies, base);
        const ready = [];
        for (const slug of listSlugs(contentDir, collection)) {
          const { entry } = reader.read(slug);
          if (!entry || entry.draft) continue;
          const { data, pictures, draft: _, ...plain } = entry;
          const rendered = pictures ? await withPictures(slug) : plain;
          ready.push({ id: slug, data: { entry: data, ...rendered } });
        }
        reader.done();
        store.clear();
        for (const one of ready) store.set(one);
      };
      await loadAll();
      const folder = join(contentDir, collection) + sep;
      watcher?.add(folder);
      const reload = async (path: string) => {
        if (!path.startsWith(folder)) return;
        reopenGate(contentDir);
        try {
          await loadAll();
        } catch (error) {
          logger.error((error as Error).message);
        }
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
    },
  };
}

/** The site's own prose: compiled by Astro, but only when the whole content folder has passed. */
export function judgedPages(contentDir: string): Loader {
  const pages = glob({ base: join(contentDir, 'pages'), pattern: '*.mdx' });
  return {
    ...pages,
    name: 'judged-pages',
    load: async (context) => {
      await contentGate(contentDir);
      await pages.load(context);
    },
  };
}
