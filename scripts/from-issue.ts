import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/collection/check.ts';
import { readSettings } from '../src/collection/settings.ts';
import { readTaxonomies } from '../src/collection/taxonomies.ts';
import { today } from '../src/collection/today.ts';
import { formatFinding, visible } from '../src/domain/content/finding.ts';
import { labelBook } from '../src/domain/content/schema-findings.ts';
import { caseFile } from '../src/domain/draft/case-file.ts';
import { draftFromIssue } from '../src/domain/draft/from-issue.ts';
import { caseFields } from '../src/schema/case-fields.ts';
import { fieldsOf } from '../src/schema/fields.ts';
import { SLUG } from '../src/schema/primitives.ts';
import { readArguments, UsageError } from './lib/arguments.ts';

const USAGE = `使い方: node scripts/from-issue.ts --number 番号 [--slug フォルダー名] [--file 本文のファイル]
  本文は、--file が無ければ環境変数 ISSUE_BODY から読みます。できた場所を一行目に出します`;

/**
 * Turns the text of an issue into a case folder. The text is a stranger's: it is read as data, never as a command,
 * and stands in the case as plain text. An existing folder is never touched.
 */
function main(): void {
  const { values, paths } = readArguments(process.argv.slice(2), { values: ['number', 'slug', 'file'] });
  const number = values.get('number') ?? '';
  if (paths.length || !/^[1-9]\d{0,8}$/.test(number))
    throw new UsageError('--number に issue の番号を書いてください');
  const slug = values.get('slug') ?? `issue-${number}`;
  if (!SLUG.test(slug) || slug.length > 60)
    throw new UsageError('フォルダー名は半角の英小文字・数字・ハイフンにしてください');
  const file = values.get('file');
  const body = file ? readFileSync(file, 'utf8') : process.env.ISSUE_BODY;
  if (!body) throw new UsageError('本文がありません');
  const { CONTENT_DIR } = readSettings();
  const folder = join(CONTENT_DIR, 'cases', slug);
  if (existsSync(folder)) throw new UsageError(`cases/${slug} は、もうあります`);
  const taxonomies = readTaxonomies(CONTENT_DIR);
  const labels = labelBook(taxonomies);
  const fields = fieldsOf(caseFields(taxonomies));
  const { draft, unread } = draftFromIssue(body, fields, labels, today());
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mdx'), caseFile(draft, fields), { flag: 'wx' });
  console.log(`cases/${slug}/index.mdx`);
  for (const one of unread) console.log(visible(`読み取れなかった答え: ${one}`));
  const { findings } = checkContent(CONTENT_DIR);
  for (const one of findings) if (one.file.startsWith(`cases/${slug}/`)) console.log(formatFinding(one));
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
