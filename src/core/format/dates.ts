/** Dates are strings end to end: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Nothing here reads a clock or a zone. */

export { formatDate, formatPeriod } from './date-words.ts';

const parts = (date: string) => date.split('-').map(Number);

/** Months from start to end, both ends counted (`2019-07` to `2020-11` = 17); a bare year counts whole. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1] = parts(from);
  const [toYear = 0, toMonth = 12] = parts(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

/** The day so many months later, `2025-01-31` + 1 = `2025-02-28`: never a day that is not there. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = parts(date);
  const at = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const leap = (newYear % 4 === 0 && newYear % 100 !== 0) || newYear % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][newMonth - 1] ?? 31;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, days))}`;
}
