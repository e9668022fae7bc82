/**
 * Whether twelve digits are a valid 個人番号 (マイナンバー).
 * Check digit after 平成26年総務省令第85号 第5条: 11 − (Σ Pₙ·Qₙ mod 11), 0 when the remainder is 0 or 1,
 * where Pₙ is the n-th digit from the right without the check digit, Qₙ = n+1 (n ≤ 6) or n−5.
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 11)].reverse().reduce((total, digit, index) => {
    const n = index + 1;
    return total + Number(digit) * (n <= 6 ? n + 1 : n - 5);
  }, 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}
