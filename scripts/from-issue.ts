import { readFileSync } from 'node:fs';
import { readSettings } from '../src/collection/settings.ts';
import { readArguments, UsageError } from './lib/arguments.ts';
import { writeIssueCase } from './lib/issue-case.ts';

const USAGE = `使い方: node scripts/from-issue.ts --number 番号 [--slug フォルダー名] [--file 本文のファイル]
  本文は、--file が無ければ環境変数 ISSUE_BODY から読みます。できた場所を一行目に出します`;

/** Turns the text of an issue into a case folder, by hand; the workflow `intake` does the same. */
function main(): void {
  const { values, paths } = readArguments(process.argv.slice(2), { values: ['number', 'slug', 'file'] });
  const number = values.get('number') ?? '';
  if (paths.length || !/^[1-9]\d{0,8}$/.test(number))
    throw new UsageError('--number に issue の番号を書いてください');
  const file = values.get('file');
  const body = file ? readFileSync(file, 'utf8') : process.env.ISSUE_BODY;
  if (!body) throw new UsageError('本文がありません');
  const made = writeIssueCase(readSettings().CONTENT_DIR, values.get('slug') ?? `issue-${number}`, body);
  for (const line of [made.file, ...made.notes]) console.log(line);
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
