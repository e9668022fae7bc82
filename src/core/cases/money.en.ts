/** `11000000` → `¥11,000,000`. */
export function formatYen(yen: number): string {
  return `¥${yen.toLocaleString('en-GB')}`;
}
