/**
 * Whole numbers in digits and in kanji: 12 = 十二 = 一二, 1000 = 千 = 一千.
 * Only up to 9999: beyond, texts mix both (3億2,000万), which reads alike anyway.
 */
const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;
const KANJI_NUMERAL = /^[〇零一二三四五六七八九十百千]+$/;

/** Kanji spellings of a number written in digits: with 十百千, and digit by digit. */
export function inKanji(digits: string): string[] {
  if (!/^[1-9]\d{0,3}$/.test(digits)) return [];
  const plain = [...digits].map((digit) => DIGITS[Number(digit)]).join('');
  let counted = '';
  for (const [at, digit] of [...digits].entries()) {
    const unit = UNITS[digits.length - 1 - at] as string;
    if (digit !== '0') counted += digit === '1' && unit !== '' ? unit : `${DIGITS[Number(digit)]}${unit}`;
  }
  return [...new Set([counted, plain])];
}

/** The digits of a number written in kanji, or an empty string when it is none. */
export function inDigits(kanji: string): string {
  if (!KANJI_NUMERAL.test(kanji)) return '';
  const value = (one: string) => (one === '零' ? 0 : DIGITS.indexOf(one));
  if (!/[十百千]/.test(kanji)) {
    const digits = [...kanji].map(value).join('');
    return /^[1-9]\d{0,3}$/.test(digits) ? digits : '';
  }
  const parts = /^(?:(.?)千)?(?:(.?)百)?(?:(.?)十)?(.?)$/.exec(kanji);
  if (!parts) return '';
  let sum = 0;
  for (const [at, weight] of [1000, 100, 10].entries()) {
    const digit = parts[at + 1];
    if (digit !== undefined) sum += (digit === '' ? 1 : value(digit)) * weight;
  }
  sum += parts[4] ? value(parts[4]) : 0;
  return Number.isInteger(sum) && sum > 0 && sum <= 9999 ? String(sum) : '';
}

/** Whether a text is a number written in kanji alone. */
export function isKanjiNumeral(text: string): boolean {
  return KANJI_NUMERAL.test(text);
}
