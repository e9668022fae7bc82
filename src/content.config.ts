import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { judgedLoader, judgedPages } from './collection/loader.ts';
import { readSettings } from './collection/settings.ts';
import { readTaxonomies } from './collection/taxonomies.ts';
import { labelBook } from './domain/content/schema-findings.ts';
import { caseSchema } from './schema/case.ts';
import { collectionSchemas } from './schema/collections.ts';
import { knowhowSchema } from './schema/knowhow.ts';
import { newsSchema } from './schema/news.ts';
import { pageSchema } from './schema/page.ts';

/** The one place where Astro and the schemas meet. */
const { CONTENT_DIR, BASE_PATH } = readSettings();
const taxonomies = readTaxonomies(CONTENT_DIR);
const schemas = collectionSchemas(taxonomies);
const labels = labelBook(taxonomies);

const heading = z.object({ depth: z.number(), anchor: z.string(), text: z.string() });
const section = z.object({ anchor: z.string().nullable(), heading: z.string(), text: z.string() });
const rendered = { html: z.string(), headings: z.array(heading), sections: z.array(section) };

const cases = defineCollection({
  loader: judgedLoader('cases', CONTENT_DIR, schemas.cases, labels, BASE_PATH),
  schema: z.object({ entry: caseSchema(taxonomies), ...rendered }),
});
const knowhow = defineCollection({
  loader: judgedLoader('knowhow', CONTENT_DIR, schemas.knowhow, labels, BASE_PATH),
  schema: z.object({ entry: knowhowSchema(taxonomies), ...rendered }),
});
const news = defineCollection({
  loader: judgedLoader('news', CONTENT_DIR, schemas.news, labels, BASE_PATH),
  schema: z.object({ entry: newsSchema, ...rendered }),
});

/** The site's own prose, compiled by @astrojs/mdx after the same judgement (see the Vite plugin in `src/build/`). */
const pages = defineCollection({
  loader: judgedPages(CONTENT_DIR),
  schema: pageSchema,
});

export const collections = { cases, knowhow, news, pages };
