import { asMarkdown } from '#core/upkeep/upkeep-words.ts';
import type { Gathered } from '#node/upkeep/gather.ts';
import type { GitHub } from './api.ts';

/** By this the issue is found again. Nobody sees it. */
const MARK = '<!-- upkeep -->';
/** In `.github/labels.yml`. */
const LABEL = '見回り';

interface Issue {
  number: number;
  body?: string | null;
  user?: { type?: string };
  pull_request?: unknown;
}

/**
 * Tells in one issue what keeping the site asks for. The open one is written anew; a new one is opened only when there
 * is something to do, and one in which nothing is left is closed.
 * @returns what was done, in words
 */
export async function renewUpkeepIssue({ call }: GitHub, gathered: Gathered): Promise<string> {
  const query = `state=open&labels=${encodeURIComponent(LABEL)}&per_page=100`;
  const open = (await call('GET', `/issues?${query}`)) as Issue[];
  const mine = open.find(
    (one) => !one.pull_request && one.user?.type === 'Bot' && one.body?.startsWith(MARK),
  );
  const told = { title: titleOf(gathered), body: bodyOf(gathered) };
  if (!mine) {
    if (!gathered.todo) return 'することがないので、issue は開きませんでした';
    await call('POST', '/issues', { ...told, labels: [LABEL] });
    return 'issue を開きました';
  }
  const state = gathered.todo ? {} : { state: 'closed', state_reason: 'completed' };
  await call('PATCH', `/issues/${mine.number}`, { ...told, ...state });
  return `#${mine.number} を${gathered.todo ? '書き直しました' : '閉じました。することはありません'}`;
}

function titleOf({ upkeep }: Gathered): string {
  return `${upkeep.date.slice(0, 7)} の見回り`;
}

function bodyOf({ upkeep, sections, todo }: Gathered): string {
  return [
    MARK,
    `${upkeep.date} に調べました。${todo ? '🔴 の付いたところに、することがあります。' : 'いま、することはありません。'}毎月はじめに書き直されます。手もとでは \`npm run report\` で同じものが見られます。`,
    asMarkdown(sections),
  ].join('\n\n');
}
