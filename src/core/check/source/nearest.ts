/** Edit distance (Levenshtein) in characters; small strings only. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (letter === to[j] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}

/**
 * The candidate that is most like what was written, or undefined when none is near enough
 * (more than half of the letters would have to change).
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const wanted = fold(written);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const contained = wanted.length > 1 && (folded.includes(wanted) || wanted.includes(folded));
    const distance = contained ? 0.5 : editDistance(wanted, folded);
    if (distance <= Math.max(wanted.length, folded.length) / 2 && (!best || distance < best.distance)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}
