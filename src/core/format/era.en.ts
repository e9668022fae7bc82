import { formatDate } from './date-words.ts';

/** English knows no era of Japan: every date is said by its year alone. */
const PARTS = { early: 'early ', middle: 'mid-', late: 'late ', end: 'end of ' } as const;

/** The year of a date: `2023`. */
export function eraYear(date: string): string {
  return date.slice(0, 4);
}

/** `22 June 2023`; `part` says which part of the month (`late June 2023`). */
export function formatEra(date: string, part?: keyof typeof PARTS): string {
  return `${part ? PARTS[part] : ''}${formatDate(date)}`;
}

/** `FY2023` → `fiscal year 2023`. */
export function formatFiscalYear(fiscal: string): string {
  return `fiscal year ${fiscal.slice(2)}`;
}

/** When something happens: a date with its part of the month, or a fiscal year. */
export function formatWhen(date: string, part?: keyof typeof PARTS): string {
  return date.startsWith('FY') ? formatFiscalYear(date) : formatEra(date, part);
}

/** When a figure holds: `as of 31 March 2024`. */
export function formatAsOf(asOf: string): string {
  return asOf.startsWith('FY') ? formatFiscalYear(asOf) : `as of ${formatDate(asOf)}`;
}

/** The month of a date: `June 2024`. */
export function formatMonth(date: string): string {
  return formatDate(date.slice(0, 7));
}
