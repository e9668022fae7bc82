/** A day that brings many cases does not push the notices out of a feed: so many of every kind are kept. */
const LEAST = 5;

/**
 * The entries that a feed shows, in the order given (the newest first): the newest `LEAST` of every kind, and of the
 * rest what comes first.
 * @param most how many it shows
 */
export function newestOfEveryKind<T>(entries: readonly T[], most: number, kindOf: (entry: T) => string): T[] {
  if (entries.length <= most) return [...entries];
  const kept = new Set([...Map.groupBy(entries, kindOf).values()].flatMap((own) => own.slice(0, LEAST)));
  const rest = entries.filter((entry) => !kept.has(entry)).slice(0, Math.max(0, most - kept.size));
  const chosen = new Set([...kept, ...rest]);
  return entries.filter((entry) => chosen.has(entry)).slice(0, most);
}
