import type { Piece } from './pieces.ts';
import type { Spot } from './rule.ts';
import { narrow } from './scan.ts';

/**
 * Looks through everything a reader can see, names, quotes and code included, with full-width digits
 * and marks taken as half-width. What is found is not repeated in the message.
 */
export function scanNarrow(
  pieces: readonly Piece[],
  pattern: RegExp,
  tell: (match: string) => Pick<Spot, 'message' | 'remedy'> | undefined,
): Spot[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'other') return [];
    return [...narrow(piece.text).matchAll(pattern)].flatMap((match) => {
      const told = tell(match[0]);
      const column = piece.column + (piece.offset === undefined ? 0 : match.index);
      return told ? [{ field: piece.field, line: piece.line, column, ...told }] : [];
    });
  });
}
