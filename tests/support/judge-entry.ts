import type { z } from 'zod';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { type Judged, judgeDocument } from '#core/markdown/judge-entry.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';

/** Judges the text of one entry. The text is a stranger's: nothing of it runs here. */
export function judgeEntry<T extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  return judgeDocument(file, slug, readDocument(file, text), { schema }, labels) as Judged<z.infer<T>>;
}
