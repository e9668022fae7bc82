import { salesBand } from '#core/cases/bands.ts';
import { readHeadCount } from '#core/match/firm.ts';
import type { AnswerName, MatchLists } from '#core/match/firm-answers.ts';
import { prefectureIn } from '#core/match/prefecture-named.ts';
import type { Sheet } from '#core/office/excel.ts';
import type { LocabenMap } from '#core/schema/locaben.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { YEN } from './amount.ts';
import { whereText } from './grid.ts';
import type { Series } from './series.ts';
import { textBeside } from './views.ts';

/** An answer that the sheet gives: shown first, taken when its reader agrees. */
export interface SheetAnswer {
  name: AnswerName;
  /** As it goes into the form. */
  value: string;
  /** As a person reads it. */
  text: string;
  /** Where it stands in the sheet. */
  from: string;
}

/** Sales that change by so little stand still, from the first to the last term. */
const STILL = 0.03;
const MOST_LETTERS = 200;
type IsOther = (cell: string) => boolean;

/** 「0601_飲食業」 is 飲食業. */
export function workAnswer(
  sheets: readonly Sheet[],
  cells: LocabenMap['cells'],
  isOther: IsOther,
): SheetAnswer | undefined {
  const found = textBeside(sheets, cells.trade, isOther);
  const value = found?.text
    .normalize('NFKC')
    .replace(/^(?:[A-Z]?\d{1,4}[\s_:.、]+|[A-Z][\s_:]+)/u, '')
    .trim()
    .slice(0, MOST_LETTERS);
  return found && value ? { name: 'trade', value, text: value, from: whereText(found.from) } : undefined;
}

/** The prefecture that an address names; nothing more of the address is kept. */
export function placeAnswer(
  sheets: readonly Sheet[],
  cells: LocabenMap['cells'],
  isOther: IsOther,
  t: MatchLists,
): SheetAnswer | undefined {
  const found = textBeside(sheets, cells.address, isOther);
  const named = found && prefectureIn(found.text, t.prefecture.values);
  return named && { name: 'prefecture', value: named.id, text: named.label, from: whereText(found.from) };
}

/** The head count of the latest term. */
export function staffAnswer(staff: Series | undefined, t: MatchLists): SheetAnswer | undefined {
  const count = staff?.values.at(-1);
  if (!staff || count === undefined || !Number.isInteger(count) || count < 0) return undefined;
  if (!readHeadCount(String(count), t)) return undefined;
  return { name: 'employees', value: String(count), text: `${count}名`, from: whereText(staff.from) };
}

/** The band of the latest sales, where their unit is written, and their way from the first term to the last. */
export function salesAnswers(sales: Series | undefined, t: MatchLists, left: string[]): SheetAnswer[] {
  if (!sales) return [];
  const from = whereText(sales.from);
  const latest = sales.values.at(-1) ?? 0;
  const rate = YEN[sales.unit ?? ''];
  const answers: SheetAnswer[] = [];
  const band = rate === undefined ? undefined : salesBand({ yen: latest * rate } as never, t as Taxonomies);
  const label = t.sales.values.find(({ id }) => id === band)?.label;
  if (rate === undefined)
    left.push('「売上高」の単位（千円など）が書かれていないので、売上規模は読んでいません');
  if (band && label)
    answers.push({
      name: 'sales',
      value: band,
      text: `${label}（${latest.toLocaleString('ja-JP')}${sales.unit}）`,
      from,
    });
  const first = sales.values[0] ?? 0;
  if (sales.values.length > 1 && first > 0) {
    const change = latest / first - 1;
    const id = change > STILL ? 'up' : change < -STILL ? 'down' : 'flat';
    const trend = t.trend.values.find((one) => one.id === id);
    if (trend)
      answers.push({
        name: 'salesTrend',
        value: id,
        text: `${trend.label}（${sales.values.length}期で${change > 0 ? '+' : ''}${(change * 100).toFixed(1)}%。${STILL * 100}%までは横ばい）`,
        from,
      });
  }
  return answers;
}

/** What the firm itself wrote as its issue, as the trouble. */
export function issueAnswer(
  sheets: readonly Sheet[],
  cells: LocabenMap['cells'],
  isOther: IsOther,
): SheetAnswer | undefined {
  const found = textBeside(sheets, cells.issue, isOther);
  const value = [...(found?.text.replace(/\s+/gu, ' ').trim() ?? '')].slice(0, MOST_LETTERS).join('');
  return found && value ? { name: 'concern', value, text: value, from: whereText(found.from) } : undefined;
}
