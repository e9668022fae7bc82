import { visible } from '#core/check/source/finding.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import { draftFromIssue } from '#core/form/draft/from-issue.ts';
import { todayInJapan } from '#core/format/today.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { refuseSlug, writeCaseFolder } from './case-folder.ts';
import { findingsIn } from './intake.ts';

/** A case folder made of an issue. */
export interface IssueCase {
  /** Path of `index.mdx` below the content folder. */
  file: string;
  text: string;
  /** Answers that found no field, in Japanese. */
  unread: string[];
  /** What could not be read, and what the check says of the rest: one line each, in Japanese. */
  notes: string[];
}

/**
 * Turns the text of an issue into a case folder. The text is a stranger's: it is read as data, never as a command,
 * and stands in the case as plain text. An existing folder is never touched.
 * @throws UsageError when the name cannot be used or is taken
 */
export async function writeIssueCase(contentDir: string, slug: string, body: string): Promise<IssueCase> {
  refuseSlug(contentDir, slug);
  const taxonomies = readTaxonomies(contentDir);
  const fields = fieldsOf(caseFields(taxonomies));
  const { draft, unread } = draftFromIssue(body, fields, labelBook(taxonomies), todayInJapan());
  const text = caseFile(draft, fields);
  const file = writeCaseFolder(contentDir, slug, new Map([['index.mdx', text]]));
  return {
    file,
    text,
    unread: unread.map(visible),
    notes: [
      ...unread.map((one) => visible(`読み取れなかった答え: ${one}`)),
      ...(await findingsIn(contentDir, `cases/${slug}`)),
    ],
  };
}
