import { z } from 'zod';
import { line } from './primitives.ts';

/** Frontmatter of the site's own pages in `content/pages/`. */
export const pageSchema = z.strictObject({
  title: line(2, 60).meta({ title: '題名' }),
  description: line(20, 200).meta({ title: '説明' }),
});

/** Settings of a page of the site's own. */
export type Page = z.infer<typeof pageSchema>;
