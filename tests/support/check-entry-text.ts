import type { z } from 'zod';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { type CheckedDocument, checkDocument } from '#core/markdown/check-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';

/** Checks the text of one entry. The text is a stranger's: nothing of it runs here. */
export function checkEntryText<T extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: T,
  labels: LabelBook,
): CheckedDocument<z.infer<T>> {
  return checkDocument(file, slug, readDocument(file, text), { schema }, labels) as CheckedDocument<
    z.infer<T>
  >;
}
