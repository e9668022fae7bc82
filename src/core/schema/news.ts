import { z } from 'zod';
import { publishedAt, updatedAt } from './entry-parts.ts';
import { line } from './primitives.ts';

/** Frontmatter of a notice in `content/news/<date>-<slug>/index.mdx`. */
export const newsSchema = z.strictObject({
  title: line(4, 60).meta({ title: '題名' }),
  summary: line(10, 160).meta({ title: '要約', description: '一覧に出る一、二文' }),
  publishedAt: publishedAt.meta({ title: '日付', description: 'フォルダー名の初めの日付と同じ' }),
  updatedAt: updatedAt.optional(),
});

/** A checked notice. */
export type News = z.infer<typeof newsSchema>;
