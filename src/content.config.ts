import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { judgedLoader } from './collection/loader.ts';
import { readSettings } from './collection/settings.ts';
import { readTaxonomies } from './collection/taxonomies.ts';
import { labelBook } from './domain/content/schema-findings.ts';
import type { Rendered } from './markdown/render.ts';
import { type Case, caseSchema } from './schema/case.ts';
import { type Knowhow, knowhowSchema } from './schema/knowhow.ts';
import { type News, newsSchema } from './schema/news.ts';
import { pageSchema } from './schema/page.ts';

/** The one place where Astro and the schemas meet. */
const { CONTENT_DIR, BASE_PATH } = readSettings();
const taxonomies = readTaxonomies(CONTENT_DIR);
const labels = labelBook(taxonomies);

/** What a loader hands over is judged already; a second judgement would cost and could only agree. */
const judged = <T>() => z.custom<Rendered & { entry: T }>();

const cases = defineCollection({
  loader: judgedLoader('cases', CONTENT_DIR, caseSchema(taxonomies), labels, BASE_PATH, taxonomies),
  schema: judged<Case>(),
});
const knowhow = defineCollection({
  loader: judgedLoader('knowhow', CONTENT_DIR, knowhowSchema(taxonomies), labels, BASE_PATH, taxonomies),
  schema: judged<Knowhow>(),
});
const news = defineCollection({
  loader: judgedLoader('news', CONTENT_DIR, newsSchema, labels, BASE_PATH),
  schema: judged<News>(),
});

/** The site's own prose, compiled by @astrojs/mdx after the same judgement (see the Vite plugin in `src/build/`). */
const pages = defineCollection({
  loader: glob({ base: `${CONTENT_DIR}/pages`, pattern: '*.mdx' }),
  schema: pageSchema,
});

export const collections = { cases, knowhow, news, pages };
