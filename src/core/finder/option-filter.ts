/**
 * Text of the little search box in a long facet, folded so that width, case and kana script do not
 * matter: `ﾄｳｷｮｳ`, `とうきょう` and `トウキョウ` are one.
 */
export function foldOption(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/\s+/g, '');
}

/** @param words label and reading of an option */
export function optionMatches(words: string, typed: string): boolean {
  return foldOption(words).includes(foldOption(typed));
}
