import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, visible } from '#core/check/source/finding.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import { draftFromIssue } from '#core/form/draft/from-issue.ts';
import { todayInJapan } from '#core/format/today.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { UsageError } from '#node/command/arguments.ts';
import { openContent } from '#node/content/open-content.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** A case folder made of an issue. */
export interface IssueCase {
  /** Path of `index.mdx` below the content folder. */
  file: string;
  text: string;
  /** What could not be read, and what the check says of the rest: one line each, in Japanese. */
  notes: string[];
}

/**
 * Turns the text of an issue into a case folder. The text is a stranger's: it is read as data, never as a command,
 * and stands in the case as plain text. An existing folder is never touched.
 * @throws UsageError when the name cannot be used or is taken
 */
export async function writeIssueCase(contentDir: string, slug: string, body: string): Promise<IssueCase> {
  if (!SLUG.test(slug) || slug.length > 60)
    throw new UsageError('フォルダー名は半角の英小文字・数字・ハイフンにしてください');
  const folder = join(contentDir, 'cases', slug);
  if (existsSync(folder)) throw new UsageError(`cases/${slug} は、もうあります`);
  const taxonomies = readTaxonomies(contentDir);
  const fields = fieldsOf(caseFields(taxonomies));
  const { draft, unread } = draftFromIssue(body, fields, labelBook(taxonomies), todayInJapan());
  const text = caseFile(draft, fields);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mdx'), text, { flag: 'wx' });
  const file = `cases/${slug}/index.mdx`;
  const own = (await openContent(contentDir)).findings.filter((one) => one.file === file);
  return {
    file,
    text,
    notes: [...unread.map((one) => visible(`読み取れなかった答え: ${one}`)), ...own.map(formatFinding)],
  };
}
