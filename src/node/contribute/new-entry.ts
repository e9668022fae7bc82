import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '#core/form/draft/case-file.ts';
import { plainTextToMdx } from '#core/form/draft/plain-text.ts';
import type { Field } from '#core/schema/fields.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { UsageError } from '#node/command/arguments.ts';
import { fillTemplate } from '#node/docs/template.ts';

export type Kind = 'case' | 'knowhow';
/** Folder of `content/` in which a kind of entry lives. */
export const FOLDERS: Record<Kind, string> = { case: 'cases', knowhow: 'knowhow' };

/** What is known of a new entry. */
export interface NewEntry {
  kind: Kind;
  slug: string;
  data: Record<string, unknown>;
  /** Section heading → plain text. */
  sections: Record<string, string>;
}

/**
 * Writes the folder of a new entry from its template: answers in place, open questions as comments.
 * @returns the file, relative to the content folder
 * @throws UsageError when the name cannot be used or is taken, or an answer belongs to no field
 */
export function writeEntry(
  contentDir: string,
  { kind, slug, data, sections }: NewEntry,
  fields: readonly Field[],
): string {
  if (!SLUG.test(slug) || slug.length > 60)
    throw new UsageError(
      `フォルダー名「${slug}」は使えません。半角の英小文字・数字をハイフンでつないでください`,
    );
  const folder = join(contentDir, FOLDERS[kind], slug);
  if (existsSync(folder))
    throw new UsageError(`${FOLDERS[kind]}/${slug} は、もうあります。別の名前にしてください`);
  const unknown = Object.keys(data).filter((key) => !fields.some((field) => field.key === key));
  if (unknown.length) throw new UsageError(`「${unknown.join('、')}」という項目はありません`);
  const template = readFileSync(join('content/template', kind, 'index.mdx'), 'utf8');
  const answers = Object.fromEntries(
    Object.entries(inOrder(data, fields)).filter(([key, value]) => key in data || !isEmpty(value)),
  );
  const body = Object.entries(sections)
    .filter(([, text]) => text.trim())
    .map(([heading, text]) => `\n## ${heading}\n\n${plainTextToMdx(text)}\n`)
    .join('');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mdx'), fillTemplate(template, answers) + body, { flag: 'wx' });
  return `${FOLDERS[kind]}/${slug}/index.mdx`;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
