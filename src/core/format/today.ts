/** Today in Japan, `YYYY-MM-DD`. @param now the clock, for tests */
export function todayInJapan(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}
