import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '#core/schema/plain-data.ts';
import { SOURCE_RECORD } from '#node/content/source-record.ts';
import type { GitHub } from './api.ts';

const BRANCH = 'upkeep/sources';

/**
 * Offers the record of the sources that this run has written as a pull request, so that the pages say when their sources
 * were checked. The branch is made anew from the main one; an open request is renewed by that.
 * @param date day of the check, `YYYY-MM-DD`
 * @returns what was done, in Japanese
 */
export async function offerSourceRecord(
  { event, call, repository }: GitHub,
  contentDir: string,
  date: string,
): Promise<string> {
  const file = join(contentDir, SOURCE_RECORD);
  if (!existsSync(file)) return '出典の控えは、ありません';
  const base = String(valueAt(event, 'repository', 'default_branch') ?? 'main');
  const path = `/contents/content/${SOURCE_RECORD}`;
  const text = readFileSync(file).toString('base64');
  const old = (await call('GET', `${path}?ref=${base}`).catch(() => undefined)) as
    | { sha: string; content?: string }
    | undefined;
  if (old?.content?.replaceAll('\n', '') === text) return '出典の控えは、前のままです';
  const start = (await call('GET', `/git/ref/heads/${base}`)) as { object: { sha: string } };
  const { sha } = start.object;
  await call('POST', '/git/refs', { ref: `refs/heads/${BRANCH}`, sha }).catch(() =>
    call('PATCH', `/git/refs/heads/${BRANCH}`, { sha, force: true }),
  );
  await call('PUT', path, {
    message: `Record of the sources, ${date}`,
    content: text,
    branch: BRANCH,
    ...(old ? { sha: old.sha } : {}),
  });
  const head = encodeURIComponent(`${repository.split('/')[0]}:${BRANCH}`);
  const [open] = (await call('GET', `/pulls?state=open&head=${head}`)) as { number: number }[];
  if (open) return `出典の控えのプルリクエスト #${open.number} を書き直しました`;
  const pull = (await call('POST', '/pulls', {
    title: `出典を確かめた控え（${date}）`,
    head: BRANCH,
    base,
    body: '見回りで出典を調べた控えです。取り込むと、事例のページの「出典を…に確認」が新しくなります。消えた・変わった・移った出典は、「見回り」の issue にあります。',
  })) as { number: number };
  return `出典の控えのプルリクエスト #${pull.number} を開きました`;
}
