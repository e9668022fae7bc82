import type { MatchLists } from './firm-answers.ts';
import type { MatchRecord } from './match-record.ts';

/** How like two concerns are, 0–1: 1 for the same. */
export type ConcernLikeness = (a: string, b: string) => number;

/** Two concerns of one group are like by so much at least. */
const SAME_GROUP = 0.3;
/** From this on a concern is said to be near another: one group alone is not enough, some case must have both. */
export const NEAR = 0.4;
/** No two different concerns are like by more. */
const MOST = 0.8;

/**
 * Concerns are like that stand together in cases (the share of common cases, as a cosine), and those of one group.
 * Made once for all cases.
 */
export function concernLikeness(records: readonly MatchRecord[], t: MatchLists): ConcernLikeness {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { concerns } of records)
    for (const a of concerns) {
      add(alone, a);
      for (const b of concerns) add(together, `${a} ${b}`);
    }
  const groups = new Map(t.concern.values.map(({ id, group }) => [id, group]));
  return (a, b) => {
    if (a === b) return 1;
    const common = together.get(`${a} ${b}`) ?? 0;
    const cosine = common && common / Math.sqrt((alone.get(a) ?? 1) * (alone.get(b) ?? 1));
    const grouped = groups.has(a) && groups.get(a) === groups.get(b) ? SAME_GROUP : 0;
    return Math.min(MOST, cosine + grouped);
  };
}
