/** The platform's own calendar: an era that begins after this was written is known as soon as Node knows it. */
const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
/** Of dates before 大正 the site says no era. */
const FIRST = Date.UTC(1912, 6, 30);

const PARTS = { early: '上旬', middle: '中旬', late: '下旬', end: '末' } as const;

/**
 * The year of a date in 和暦 with 西暦 beside it: `2023-06-22` → `令和5年（2023年）`.
 * A date known to the month or the year takes the era that holds at its end, as public documents do.
 */
export function eraYear(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const end = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  if (end < FIRST) return `${year}年`;
  const parts = ERA.formatToParts(end);
  const piece = (type: string) => parts.find((one) => one.type === type)?.value;
  const number = piece('year') === '1' ? '元' : piece('year');
  return `${piece('era')}${number}年（${year}年）`;
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

/** The month of a date in 和暦 alone, as headings say it: `2024-06-25` → `令和6年6月`. */
export function formatMonth(date: string): string {
  return formatEra(date.slice(0, 7)).replace(/（\d+年）/, '');
}
