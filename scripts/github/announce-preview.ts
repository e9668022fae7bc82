import { splitMdx } from '#core/check/source/mdx-source.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { GitHub } from './api.ts';

/** By this the comment is found again. Nobody sees it. */
const MARK = '<!-- preview -->';
/** Given to a pull request that brings a case which its owner has to agree to. */
export const AWAITS_CONSENT = '本人確認待ち';

/**
 * Writes into a pull request where its preview is, in one comment that is written anew each time. At the first time
 * the pull request also gets the label 本人確認待ち when it brings a case that is not from public sources.
 * What the pull request holds is read as data.
 * @param url page of the artifact
 */
export async function announcePreview({ event, call }: GitHub, url: string): Promise<string> {
  if (!url.startsWith('https://')) throw new Error('PREVIEW_URL がありません');
  const sha = String(valueAt(event, 'workflow_run', 'head_sha'));
  const owner = String(valueAt(event, 'workflow_run', 'head_repository', 'owner', 'login'));
  const branch = String(valueAt(event, 'workflow_run', 'head_branch'));
  const head = encodeURIComponent(`${owner}:${branch}`);
  // The event names no pull request when it comes from a fork; what the artifact says is not to be trusted.
  const open = (await call('GET', `/pulls?state=open&head=${head}`)) as {
    number: number;
    head: { sha: string };
  }[];
  const pull = open.find((one) => one.head.sha === sha);
  if (!pull) return '開いているプルリクエストが見当たらないので、知らせませんでした';
  const comments = (await call('GET', `/issues/${pull.number}/comments?per_page=100`)) as {
    id: number;
    body?: string;
    user?: { type?: string };
  }[];
  const mine = comments.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(MARK));
  const body = words(url, sha);
  if (mine) await call('PATCH', `/issues/comments/${mine.id}`, { body });
  else {
    await call('POST', `/issues/${pull.number}/comments`, { body });
    if (await bringsConsent(call, pull.number))
      await call('POST', `/issues/${pull.number}/labels`, { labels: [AWAITS_CONSENT] });
  }
  return `#${pull.number} に知らせました`;
}

function words(url: string, sha: string): string {
  return `${MARK}
検査が通り、見本ができました（${sha.slice(0, 7)}）。

[見本をダウンロードする](${url})（14日で消えます）

開き方: ダウンロードして展開し、\`npm run preview -- 展開したフォルダー\` を実行すると、手元のブラウザーで読めます。公開したときと同じ見た目です。`;
}

async function bringsConsent(call: GitHub['call'], number: number): Promise<boolean> {
  const files = (await call('GET', `/pulls/${number}/files?per_page=100`)) as {
    filename: string;
    status: string;
    patch?: string;
  }[];
  return files.some(
    ({ filename, status, patch }) =>
      status === 'added' && /^content\/cases\/[^/]+\/index\.mdx$/.test(filename) && needsConsent(patch),
  );
}

/** Whether an added case rests on what its owner said. One that cannot be read is looked at by people. */
function needsConsent(patch: string | undefined): boolean {
  const text = (patch ?? '')
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .map((line) => line.slice(1))
    .join('\n');
  const source = splitMdx(text);
  const kind = valueAt(source && readYaml(source.frontmatter).data, 'consent', 'kind');
  return kind !== 'public-source';
}
