/** Letters between which Japanese has no space: kanji, kana, full-width marks. */
const JAPANESE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff60\\uffe0-\\uffe6';
/** Marks of full width have their own space, whatever stands on the other side. */
const MARKS =
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301b\\uff01\\uff08\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f';
const BREAK = new RegExp(`(?<=[${JAPANESE}])\\n(?=[${JAPANESE}])|(?<=[${MARKS}])\\n|\\n(?=[${MARKS}])`, 'gu');
const START = new RegExp(`^[${JAPANESE}]`, 'u');
const END = new RegExp(`[${JAPANESE}]$`, 'u');

/** A text without the line breaks on both sides of which Japanese stands (as CSS Text 4.1.3 lets a browser do). */
export function joinJapaneseLines(text: string): string {
  return text.includes('\n') ? text.replace(BREAK, '') : text;
}

/** Whether the first letter of a text is one of those. */
export function startsJapanese(text: string): boolean {
  return START.test(text);
}

/** Whether the last letter of a text is one of those. */
export function endsJapanese(text: string): boolean {
  return END.test(text);
}
