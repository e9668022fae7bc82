import { MAX_BODY_LENGTH } from './check-mdx.ts';

const MAX_LINE = 4_000;
/** No prose needs so many marks in a row; parsers take quadratic time over them. */
const MARK_RUN = /[[\]{}<>!*_~`|>\\()&@:#-]{120,}/;
const MARKS = /[[\]{}<>*_~`|\\!]/g;
const MARKS_IN_LINE = 600;
const MARKS_IN_BODY = 8_000;
const FOOTNOTES = 200;

/**
 * Checks the size of a body before it is parsed: the parser must not be given what would hold it up for minutes.
 * @returns what is wrong, with the 0-based line of the body, or undefined
 */
export function oversize(body: string): { line: number; message: string } | undefined {
  if (body.length > MAX_BODY_LENGTH) {
    return { line: 0, message: `本文が長すぎます（${body.length}字。${MAX_BODY_LENGTH}字まで）` };
  }
  if ((body.match(/\[\^/g)?.length ?? 0) > FOOTNOTES)
    return { line: 0, message: `注が多すぎます（${FOOTNOTES}個まで）` };
  if ((body.match(MARKS)?.length ?? 0) > MARKS_IN_BODY) return { line: 0, message: '本文に記号が多すぎます' };
  const lines = body.split('\n');
  for (const [line, text] of lines.entries()) {
    if (text.length > MAX_LINE) {
      return { line, message: `一行が長すぎます（${text.length}字。${MAX_LINE}字まで）` };
    }
    // A rule of dashes or a table's second line is a run of its own and harmless.
    if (/^[\s|:-]*$/.test(text) && text.length < 400) continue;
    if (MARK_RUN.test(text) || (text.match(MARKS)?.length ?? 0) > MARKS_IN_LINE) {
      return { line, message: '一行に記号が多すぎます' };
    }
  }
  return undefined;
}
