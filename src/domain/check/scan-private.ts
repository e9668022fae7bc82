import type { Piece } from './pieces.ts';
import type { Spot } from './rule.ts';
import { matches, narrow } from './scan.ts';

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
    return matches(pattern, narrowed(piece)).flatMap((match) => {
      const told = tell(match[0]);
      const column = piece.column + (piece.offset === undefined ? 0 : match.index);
      return told ? [{ field: piece.field, line: piece.line, column, ...told }] : [];
    });
  });
}

const known = new WeakMap<Piece, string>();

/** Five rules look at the same pieces. */
function narrowed(piece: Piece): string {
  let text = known.get(piece);
  if (text === undefined) {
    text = narrow(piece.text);
    known.set(piece, text);
  }
  return text;
}
