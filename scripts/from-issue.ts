import { readFileSync } from 'node:fs';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { writeIssueCase } from '#node/contribute/issue-case.ts';

const USAGE = `使い方: node --import ./scripts/node-guard.mjs scripts/from-issue.ts --number 番号 [--slug フォルダー名] [--file 本文のファイル]
  本文は、--file が無ければ環境変数 ISSUE_BODY から読みます。できた場所を一行目に出します`;

/** Turns the text of an issue into a case folder, by hand; the workflow `intake` does the same. */
await run(async () => {
  const { values } = readOptions({
    options: { number: { type: 'string' }, slug: { type: 'string' }, file: { type: 'string' } },
  });
  const { number = '', slug = `issue-${number}`, file } = values;
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new UsageError('--number に issue の番号を書いてください');
  const body = file ? readFileSync(file, 'utf8') : process.env.ISSUE_BODY;
  if (!body) throw new UsageError('本文がありません');
  const made = await writeIssueCase(readSettings().CONTENT_DIR, slug, body);
  for (const line of [made.file, ...made.notes]) console.log(line);
}, USAGE);
