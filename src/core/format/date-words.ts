/** `2024-06-25` → `2024年6月25日`; a date known to the month or year stays as coarse as it is. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** `2019年7月〜2020年11月`, `2021年〜`. */
export function formatPeriod(period: { from: string; to?: string | undefined }): string {
  return `${formatDate(period.from)}〜${period.to ? formatDate(period.to) : ''}`;
}
