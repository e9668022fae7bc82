import type { Piece } from './pieces.ts';
import type { Spot } from './rule.ts';
import { matches, narrow } from './scan.ts';

/**
 * Looks through everything a reader can see, names, quotes and code included, with full-width digits
 * and marks taken as half-width. What is found is not repeated in the message.
 * @param needs what every match holds; texts without it are passed over, for a quick look spares a slow one
 */
export function scanNarrow(
  pieces: readonly Piece[],
  pattern: RegExp,
  messageFor: (match: string) => Pick<Spot, 'message' | 'remedy'> | undefined,
  needs?: (text: string) => boolean,
): Spot[] {
  const spots: Spot[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'other') continue;
    piece.narrow ??= narrow(piece.text);
    if (needs?.(piece.narrow) === false) continue;
    for (const match of matches(pattern, piece.narrow)) {
      const message = messageFor(match[0]);
      const column = piece.column + (piece.offset === undefined ? 0 : match.index);
      if (message) spots.push({ field: piece.field, line: piece.line, column, ...message });
    }
  }
  return spots;
}
