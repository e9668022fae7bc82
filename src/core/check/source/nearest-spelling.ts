import { editDistance } from '#core/text/edit-distance.ts';
import { fold } from '#core/text/fold.ts';

/**
 * The candidate that is most like what was written, or undefined when none is near enough
 * (more than half of the letters would have to change).
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(written);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const contained = wanted.length > 1 && (folded.includes(wanted) || wanted.includes(folded));
    const most = Math.floor(Math.max(wanted.length, folded.length) / 2);
    const distance = contained ? 0.5 : editDistance(wanted, folded, most);
    if (distance <= most && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}
