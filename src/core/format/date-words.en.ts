/** How each part of a date is said: as coarse as the date itself. */
const FORMATS = [
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
] as const;

/** `2024-06-25` → `25 June 2024`; a date known to the month or year stays as coarse as it is. */
export function formatDate(date: string): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return (FORMATS[parts.length - 1] ?? FORMATS[0]).format(Date.UTC(year, month - 1, day));
}

/** `July 2019 to November 2020`, `since 2021`. */
export function formatPeriod(period: { from: string; to?: string | undefined }): string {
  return period.to
    ? `${formatDate(period.from)} to ${formatDate(period.to)}`
    : `since ${formatDate(period.from)}`;
}
