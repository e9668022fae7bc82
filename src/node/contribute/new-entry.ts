import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '#core/form/draft/case-file.ts';
import { plainTextToMdx } from '#core/form/draft/plain-text.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { UsageError } from '#node/command/arguments.ts';
import { entryFields, entryTemplate } from '#node/docs/entry-template.ts';
import { fillTemplate } from '#node/docs/template.ts';
import { FOLDERS, type Kind, slugFault } from './slug-fault.ts';

/** What is known of a new entry. */
export interface NewEntry {
  kind: Kind;
  slug: string;
  data: Record<string, unknown>;
  /** Section heading → plain text. */
  sections: Record<string, string>;
}

/**
 * Writes the folder of a new entry from the template of these lists: answers in place, open questions as comments.
 * @returns the file, relative to the content folder
 * @throws UsageError when the name cannot be used or is taken, or an answer belongs to no field
 */
export function writeEntry(
  contentDir: string,
  { kind, slug, data, sections }: NewEntry,
  taxonomies: Taxonomies,
): string {
  const fields = entryFields(kind, taxonomies);
  const fault = slugFault(contentDir, kind, slug);
  if (fault) throw new UsageError(fault);
  const folder = join(contentDir, FOLDERS[kind], slug);
  const unknown = Object.keys(data).filter((key) => !fields.some((field) => field.key === key));
  if (unknown.length) throw new UsageError(`「${unknown.join('、')}」という項目はありません`);
  const answers = Object.fromEntries(
    Object.entries(inOrder(data, fields)).filter(([key, value]) => key in data || !isEmpty(value)),
  );
  const body = Object.entries(sections)
    .filter(([, text]) => text.trim())
    .map(([heading, text]) => `\n## ${heading}\n\n${plainTextToMdx(text)}\n`)
    .join('');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mdx'), fillTemplate(entryTemplate(kind, taxonomies), answers) + body, {
    flag: 'wx',
  });
  return `${FOLDERS[kind]}/${slug}/index.mdx`;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
