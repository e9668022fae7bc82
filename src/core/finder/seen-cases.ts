const WIDTH = 6;

/**
 * Which cases a reader has seen in a saved view, small enough for a browser's storage: six characters
 * a case (FNV-1a, 31 bits). Two slugs that share a mark could hide one new case: one in 2 thousand million.
 */
export function markSeen(slugs: readonly string[]): string {
  return slugs.map(mark).join('');
}

/** The slugs that are not among the seen ones, in the order given. */
export function unseen(slugs: readonly string[], seen: string): string[] {
  const marks = new Set<string>();
  for (let at = 0; at < seen.length; at += WIDTH) marks.add(seen.slice(at, at + WIDTH));
  return slugs.filter((slug) => !marks.has(mark(slug)));
}

function mark(slug: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < slug.length; at++) hash = Math.imul(hash ^ slug.charCodeAt(at), 0x01000193);
  return (hash >>> 1).toString(36).padStart(WIDTH, '0');
}
