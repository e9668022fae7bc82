/** First day of each Japanese era since Meiji's end; before Taishō the site has no dates. */
const ERAS: readonly (readonly [start: string, name: string])[] = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
  ['1912-07-30', '大正'],
];

const PARTS = { early: '上旬', middle: '中旬', late: '下旬', end: '末' } as const;

/**
 * The year of a date in 和暦 with 西暦 beside it: `2023-06-22` → `令和5年（2023年）`.
 * A date known to the month or the year takes the era that holds at its end, as public documents do.
 */
export function eraYear(date: string): string {
  const year = Number(date.slice(0, 4));
  const last = date + '-12-31'.slice(date.length - 4);
  const era = ERAS.find(([start]) => last >= start);
  if (!era) return `${year}年`;
  const number = year - Number(era[0].slice(0, 4)) + 1;
  return `${era[1]}${number === 1 ? '元' : number}年（${year}年）`;
}

/** `2023-06-22` → `令和5年（2023年）6月22日`; `part` says which part of the month (`late` → `下旬`). */
export function formatEra(date: string, part?: keyof typeof PARTS): string {
  const [, month, day] = date.split('-').map(Number);
  return `${eraYear(date)}${month ? `${month}月` : ''}${day ? `${day}日` : ''}${part ? PARTS[part] : ''}`;
}

/** `FY2023` → `令和5年度（2023年度）`: the year from April, named by the era of that April to March. */
export function formatFiscalYear(fiscal: string): string {
  const year = fiscal.slice(2);
  return eraYear(year).replace(/年/g, '年度');
}

/** When something happens, in reading form: a date with its part of the month, or a fiscal year. */
export function formatWhen(date: string, part?: keyof typeof PARTS): string {
  return date.startsWith('FY') ? formatFiscalYear(date) : formatEra(date, part);
}

/** When a figure holds: `2024-03-31` → `令和6年（2024年）3月末時点`, `FY2023` → `令和5年度（2023年度）`. */
export function formatAsOf(asOf: string): string {
  if (asOf.startsWith('FY')) return formatFiscalYear(asOf);
  const monthEnd = asOf.length === 10 && isMonthEnd(asOf);
  return `${monthEnd ? formatEra(asOf.slice(0, 7), 'end') : formatEra(asOf)}時点`;
}

function isMonthEnd(date: string): boolean {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}
