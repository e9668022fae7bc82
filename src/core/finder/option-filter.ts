import { fold } from '#core/text/fold.ts';

/**
 * Text of the little search box in a long facet, folded so that width, case and kana script do not
 * matter: `ﾄｳｷｮｳ`, `とうきょう` and `トウキョウ` are one.
 */
function foldOption(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/** @param words label and reading of an option */
export function optionMatches(words: string, typed: string): boolean {
  return foldOption(words).includes(foldOption(typed));
}
