import { valueAt } from '#core/schema/plain-data.ts';
import type { Site } from '#core/schema/site.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { type IssueCase, writeIssueCase } from '#node/contribute/issue-case.ts';
import { AWAITS_CONSENT } from './announce.ts';
import type { GitHub } from './api.ts';
import { codeBlock } from './code-block.ts';
import { promised } from './promised.ts';

/**
 * Makes a pull request with a draft of a case out of the issue that was labelled, and answers in the issue: with thanks,
 * with what could not be read, or with where the draft is already. What stands in the issue goes into the case file as
 * plain text and nowhere else: the names of branch, file and request hold its number only. What a broken run has left
 * behind is taken up again.
 * @returns what was done, in Japanese
 */
export async function issueToPullRequest(
  { event, call, repository }: GitHub,
  contentDir: string,
): Promise<string> {
  const number = Number(valueAt(event, 'issue', 'number'));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('issue の番号がありません');
  if (valueAt(event, 'issue', 'pull_request')) throw new Error(`#${number} はプルリクエストです`);
  const base = String(valueAt(event, 'repository', 'default_branch'));
  const branch = `case/issue-${number}`;
  const answer = (body: string) => call('POST', `/issues/${number}/comments`, { body });
  const left = await orNothing(call, `/git/ref/heads/${branch}`);
  const head = encodeURIComponent(`${repository.split('/')[0]}:${branch}`);
  const [earlier] = left
    ? ((await call('GET', `/pulls?state=open&head=${head}`)) as { number: number }[])
    : [];
  if (earlier) {
    await answer(
      `下書きは、もう #${earlier.number} にあります。書き足しや直しは、そちらでお受けします（編集の係の直しを消さないように、つくり直しはしません）。`,
    );
    return `#${number} の下書きは、もう #${earlier.number} にあります`;
  }
  const made = await writeIssueCase(
    contentDir,
    `issue-${number}`,
    String(valueAt(event, 'issue', 'body') ?? ''),
  );
  if (!left) {
    const start = (await call('GET', `/git/ref/heads/${base}`)) as { object: { sha: string } };
    await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: start.object.sha });
  }
  const path = `/contents/content/${made.file}`;
  const old = left
    ? ((await orNothing(call, `${path}?ref=${branch}`)) as { sha: string } | undefined)
    : undefined;
  await call('PUT', path, {
    message: `Draft of a case from issue #${number}`,
    content: Buffer.from(made.text).toString('base64'),
    branch,
    ...(old ? { sha: old.sha } : {}),
  });
  const asked = { title: `[事例] 投稿 #${number} の下書き`, head: branch, base, draft: true };
  const pull = (await call('POST', '/pulls', { ...asked, body: words(number, made) }).catch((error) => {
    throw forbidden(error, repository) ?? error;
  })) as { number: number };
  await call('POST', `/issues/${pull.number}/labels`, { labels: ['事例の投稿', AWAITS_CONSENT] });
  await answer(thanks(pull.number, made, readSite(contentDir)));
  return `#${number} から、下書きのプルリクエスト #${pull.number} をつくりました`;
}

/** A fresh repository lets no workflow open pull requests: says where that is allowed, and what to do then. */
function forbidden({ message }: Error, repository: string): Error | undefined {
  if (!/ → 403\b/.test(message)) return undefined;
  return new Error(
    `このリポジトリーでは、ワークフローがプルリクエストをつくれません。https://github.com/${repository}/settings/actions の Workflow permissions で「Allow GitHub Actions to create and approve pull requests」に印を付けて（選べないときは、組織の設定で）、この実行の「Re-run jobs」を押してください。下書きのファイルは枝にできていて、続きからつくられます`,
  );
}

/** @returns undefined where there is no such thing */
async function orNothing(call: GitHub['call'], path: string): Promise<unknown> {
  try {
    return await call('GET', path);
  } catch (error) {
    if (/ → 404\b/.test((error as Error).message)) return undefined;
    throw error;
  }
}

function thanks(pull: number, { unread }: IssueCase, site: Site): string {
  const lacking = unread.length
    ? `\n\n次の答えは、項目に入れられませんでした。消してはいません（この issue に残っています）。編集の係が、おたずねしながら入れます。\n\n${codeBlock(unread)}`
    : '';
  return `お寄せくださって、ありがとうございます。いただいた答えから、下書き #${pull} をつくりました。${promised(site)}${lacking}`;
}

/** The notes may quote the issue: they stand in a block of code. */
function words(number: number, { file, notes }: IssueCase): string {
  const listed = notes.length ? `\n\nつぎの所が、まだ整っていません。\n\n${codeBlock(notes)}` : '';
  return `#${number} の投稿から、下書き \`content/${file}\` をつくりました。公開状態は draft です。

フォルダー名を会社や内容の分かる名前に変え、本文を整え、承諾を確かめてから公開してください。検査は、このブランチに何か書き足すと動きはじめます。${listed}`;
}
