import { labelOf } from '#core/cases/company-line.ts';
import type { Firm } from './firm.ts';
import type { AnswerName, Answers, MatchLists } from './firm-answers.ts';

/** What was understood of each of the three questions, in words; `''` where nothing was answered. */
export function heardLines(firm: Firm, answers: Answers, t: MatchLists): Record<string, string> {
  return {
    trade: answers.trade?.length ? workLine(firm, t) : '',
    concern: answers.concern?.length ? concernLine(firm, t) : '',
    employees: answers.employees?.length ? sizeLine(firm, t) : '',
  } satisfies Partial<Record<AnswerName, string>>;
}

function workLine({ work: { trade, industry, goods } }: Firm, t: MatchLists): string {
  const kind = trade ? labelOf(t.trade, trade) : industry && labelOf(t.industry, industry);
  const words = goods.map(({ said }) => `「${said}」`).join('');
  if (kind && words) return `「${kind}」の会社として探します。事業の説明に${words}がある事例も近く並べます。`;
  if (kind) return `「${kind}」の会社として探します。`;
  if (words)
    return `合う分類は見つかりません。事業の説明に${words}がある事例を探します。一覧からも選べます。`;
  return 'この言葉に合う分類は見つかりません。一覧から選べます。';
}

function concernLine({ concerns }: Firm, t: MatchLists): string {
  const labels = concerns.map(({ id }) => `「${labelOf(t.concern, id)}」`).join('');
  return labels
    ? `${labels}の話を探します。ちがうときは、一覧から選べます。`
    : '合う気がかりは見つかりません。事例の文にこの言葉を探します。一覧からも選べます。';
}

function sizeLine({ employees }: Firm, t: MatchLists): string {
  return employees
    ? `組織規模は「${labelOf(t.employees, employees)}」です。`
    : '人数として読み取れません。数字で書いてください（例: 12）。';
}
