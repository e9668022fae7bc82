import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { labelBook } from '#core/check/source/schema-findings.ts';
import type { Rendered } from '#core/markdown/render.ts';
import type { Case } from '#core/schema/case.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { News } from '#core/schema/news.ts';
import { pageSchema } from '#core/schema/page.ts';
import { judgedLoader, judgedPages } from '#node/content/loader.ts';
import { readSettings } from '#node/content/settings.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** The one place where Astro and the schemas meet. */
const { CONTENT_DIR, BASE_PATH } = readSettings();
const taxonomies = readTaxonomies(CONTENT_DIR);
const schemas = collectionSchemas(taxonomies);
const labels = labelBook(taxonomies);

/** What a loader hands over is judged already; a second judgement would cost and could only agree. */
const judged = <T>() => z.custom<Rendered & { entry: T }>();

const cases = defineCollection({
  loader: judgedLoader('cases', CONTENT_DIR, schemas.cases, labels, BASE_PATH, taxonomies),
  schema: judged<Case>(),
});
const knowhow = defineCollection({
  loader: judgedLoader('knowhow', CONTENT_DIR, schemas.knowhow, labels, BASE_PATH, taxonomies),
  schema: judged<Knowhow>(),
});
const news = defineCollection({
  loader: judgedLoader('news', CONTENT_DIR, schemas.news, labels, BASE_PATH),
  schema: judged<News>(),
});

/** The site's own prose, compiled by @astrojs/mdx after the same judgement (see the Vite plugin in `src/node/integrations/`). */
const pages = defineCollection({
  loader: judgedPages(CONTENT_DIR),
  schema: pageSchema,
});

export const collections = { cases, knowhow, news, pages };
