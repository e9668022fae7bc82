import { valueAt } from '#core/schema/plain-data.ts';
import { type IssueCase, writeIssueCase } from '#node/contribute/issue-case.ts';
import { AWAITS_CONSENT } from './announce-preview.ts';
import type { GitHub } from './api.ts';

/**
 * Makes a pull request with a draft of a case out of the issue that was labelled. What stands in the issue goes into
 * the case file as plain text and nowhere else: the names of branch, file and request hold its number only.
 * @returns what was done, in Japanese
 */
export async function issueToPullRequest({ event, call }: GitHub, contentDir: string): Promise<string> {
  const number = Number(valueAt(event, 'issue', 'number'));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('issue の番号がありません');
  if (valueAt(event, 'issue', 'pull_request')) throw new Error(`#${number} はプルリクエストです`);
  const base = String(valueAt(event, 'repository', 'default_branch'));
  const made = await writeIssueCase(
    contentDir,
    `issue-${number}`,
    String(valueAt(event, 'issue', 'body') ?? ''),
  );
  const branch = `case/issue-${number}`;
  const start = (await call('GET', `/git/ref/heads/${base}`)) as { object: { sha: string } };
  await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: start.object.sha });
  await call('PUT', `/contents/content/${made.file}`, {
    message: `Draft of a case from issue #${number}`,
    content: Buffer.from(made.text).toString('base64'),
    branch,
  });
  const pull = (await call('POST', '/pulls', {
    title: `[事例] 投稿 #${number} の下書き`,
    head: branch,
    base,
    draft: true,
    body: words(number, made),
  })) as { number: number };
  await call('POST', `/issues/${pull.number}/labels`, { labels: ['事例の投稿', AWAITS_CONSENT] });
  return `#${number} から、下書きのプルリクエスト #${pull.number} をつくりました`;
}

/** The notes may quote the issue: they stand in a block of code, which they cannot end. */
function words(number: number, { file, notes }: IssueCase): string {
  const fence = '~'.repeat(Math.max(3, ...notes.map((one) => 1 + longestRun(one))));
  const listed = notes.length
    ? `\n\nつぎの所が、まだ整っていません。\n\n${fence}text\n${notes.join('\n')}\n${fence}`
    : '';
  return `#${number} の投稿から、下書き \`content/${file}\` をつくりました。公開状態は draft です。

フォルダー名を会社や内容の分かる名前に変え、本文を整え、承諾を確かめてから公開してください。検査は、このブランチに何か書き足すと動きはじめます。${listed}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/~+/g)].map(([run]) => run.length));
}
