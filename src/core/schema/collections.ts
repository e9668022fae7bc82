import type { z } from 'zod';
import { caseSchema } from './case.ts';
import { caseDraftSchema } from './case-draft.ts';
import { caseFields } from './case-fields.ts';
import { knowhowSchema } from './knowhow.ts';
import { newsSchema } from './news.ts';
import { pageSchema } from './page.ts';
import type { Taxonomies } from './taxonomy.ts';
import { withdrawnSchema } from './withdrawn.ts';

/** Folders of `content/` that hold entries. */
export const COLLECTIONS = ['cases', 'knowhow', 'news', 'pages'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** What checks the frontmatter of a collection. `draft` and `withdrawn`, where they are, check such entries in its stead. */
export interface CollectionSchema {
  schema: z.ZodType;
  draft?: z.ZodType;
  withdrawn?: z.ZodType;
}

/** What checks the frontmatter of every collection, by the given vocabularies. */
export function collectionSchemas(t: Taxonomies): Record<CollectionName, CollectionSchema> {
  return {
    cases: { schema: caseSchema(t), draft: caseDraftSchema(t), withdrawn: withdrawnSchema(caseFields(t)) },
    knowhow: { schema: knowhowSchema(t), withdrawn: withdrawnSchema(knowhowSchema(t)) },
    news: { schema: newsSchema },
    pages: { schema: pageSchema },
  };
}
