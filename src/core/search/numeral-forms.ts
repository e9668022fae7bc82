import { inDigits, inKanji, isKanjiNumeral } from '#core/text/numerals.ts';

const NUMBERS = /\d+|[〇零一二三四五六七八九十百千]+/g;

/**
 * The same text with its first number written the other way: 1番 as 一番, 二人 as
 * 2人. A bare number is left alone, and so are kanji that the collection does
 * not use as a number (`numerals`).
 */
export function numeralSpellings(text: string, numerals: ReadonlySet<string>): string[] {
  for (const match of text.matchAll(NUMBERS)) {
    const [number] = match;
    if (number === text) return [];
    const others = isKanjiNumeral(number)
      ? [inDigits(number)]
      : inKanji(number).filter((kanji) => numerals.has(kanji));
    const spellings = others
      .filter((other) => other !== '')
      .map((other) => text.slice(0, match.index) + other + text.slice(match.index + number.length));
    if (spellings.length > 0) return spellings;
  }
  return [];
}
