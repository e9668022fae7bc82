import { phrases } from './phrases.ts';
import type { Around } from './rewrite-text.ts';

const HEADING = /^h[1-4]$/;
/** Where a break is the author's own, or no text at all. */
const NOT = ['pre', 'code', 'ruby', 'script', 'style', 'template', 'wbr', 'time'];

/**
 * Marks in headings where a line may break, so that no browser breaks inside a phrase; the style sheet forbids the
 * other places. Text outside headings, and text in another language, stays as it is.
 */
export function breakHeadings(text: string, around: readonly Around[]): string {
  if (!around.some(({ name }) => HEADING.test(name)) || around.some(({ name }) => NOT.includes(name)))
    return text;
  return phrases(text).join('<wbr>');
}
