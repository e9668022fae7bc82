const JAPAN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/**
 * Today in Japan, `YYYY-MM-DD`, wherever the machine stands and whatever zone its user has set.
 * @param now the clock, for tests
 */
export function todayInJapan(now = new Date()): string {
  return JAPAN.format(now);
}
