import type { Piece, PieceKind } from './pieces.ts';
import type { Spot } from './rule.ts';

type Message = Pick<Spot, 'message' | 'allowed' | 'remedy'> & {
  /** What `--fix` writes in place of the match. */
  replacement?: string;
};

/**
 * Looks for a pattern in texts of the given kinds.
 * @param pattern must have the flag `g`
 * @param messageFor what to say about a match; undefined lets it pass
 */
export function scan(
  pieces: readonly Piece[],
  kinds: readonly PieceKind[],
  pattern: RegExp,
  messageFor: (match: RegExpExecArray, piece: Piece) => Message | undefined,
): Spot[] {
  const spots: Spot[] = [];
  for (const piece of pieces) {
    if (!kinds.includes(piece.kind)) continue;
    for (const match of matches(pattern, piece.text)) {
      const found = messageFor(match, piece);
      if (!found) continue;
      const { replacement, ...words } = found;
      const offset = placeOf(piece, match.index);
      const length = match[0].length;
      // A backslash says that its letter was meant as it stands.
      const whole = offset !== undefined && placeOf(piece, match.index + length) === offset + length;
      spots.push({
        field: piece.field,
        line: piece.line,
        column: piece.column + (offset === undefined ? 0 : offset - (placeOf(piece, 0) ?? offset)),
        ...words,
        ...(replacement !== undefined && whole ? { fix: { offset, length, text: replacement } } : {}),
      });
    }
  }
  return spots;
}

/** Where a letter of a piece stands in the checked text; undefined when that is not known. */
function placeOf({ offset, places }: Piece, index: number): number | undefined {
  return offset === undefined ? places?.[index] : offset + index;
}

/** Like `matchAll`, which copies the pattern at every call: these run for every line of ten thousand files. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const found = [first];
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next);
  return found;
}
const NONE: RegExpExecArray[] = [];

/** Full-width digits and marks as half-width ones, letter for letter, so that places stay. */
export function narrow(text: string): string {
  if (!/[！-～‐‑–—―−ー－]/.test(text)) return text;
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑–—―−ー－]/g, '-');
}
