/** `11000000` → `1,100万円`, `1580000000` → `15億8,000万円`. Yen in, text out; fractions of 万 are kept as yen. */
export function formatYen(yen: number): string {
  const oku = Math.floor(yen / 1e8);
  const man = Math.floor((yen % 1e8) / 1e4);
  const rest = yen % 1e4;
  const number = (value: number) => value.toLocaleString('ja-JP');
  const text = `${oku ? `${number(oku)}億` : ''}${man ? `${number(man)}万` : ''}${rest ? number(rest) : ''}`;
  return `${text || '0'}円`;
}
