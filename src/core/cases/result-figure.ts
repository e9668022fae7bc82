import { LANGUAGE } from '#core/language/language.ts';

/** A figure of a result with its unit: `1,200円`, `42 quotes`; empty where none is known. */
export function resultFigure(value: number | string | undefined, unit = ''): string {
  if (value === undefined) return '';
  const number = typeof value === 'number' ? value.toLocaleString('ja-JP') : value;
  // Japanese has no blanks; elsewhere a word stands apart, a sign such as % does not.
  return `${number}${LANGUAGE !== 'ja' && /^\p{L}/u.test(unit) ? ' ' : ''}${unit}`;
}
