import type { Case } from '../schema/case.ts';
import type { Taxonomies } from '../schema/taxonomy.ts';
import { employeesBand } from './case/bands.ts';
import { labelOf } from './case/company-line.ts';
import { regionOf } from './facet/table.ts';

export interface RelatedSubject {
  slug: string;
  data: Case;
}
/** A neighbour of a case and why it is one, in words that a reader can check. */
export interface Related<T extends RelatedSubject> {
  entry: T;
  reasons: string[];
}
export interface RelatedLists<T extends RelatedSubject> {
  /** 同業・同規模: the same trade, nearest in size, tags and place. */
  sameTrade: Related<T>[];
  /** 異業種で同じ壁: another trade that met the same wall, no trade twice. */
  sameWall: Related<T>[];
}

/** What two cases share, as reasons with a weight. */
interface Shared {
  reason: string;
  weight: number;
}

const WEIGHTS = { size: 3, wall: 2, step: 0.5, tag: 1, owner: 1.5, region: 1 } as const;

/**
 * The two lists under a case. Deterministic: equal scores fall back to the slug.
 * @param others published cases; the case itself may be among them
 * @param count how many a list holds at most
 */
export function relatedCases<T extends RelatedSubject>(
  subject: RelatedSubject,
  others: readonly T[],
  t: Taxonomies,
  count = 3,
): RelatedLists<T> {
  const scored = others
    .filter((other) => other.slug !== subject.slug)
    .map((entry) => {
      const shared = sharedTraits(subject.data, entry.data, t);
      return { entry, shared, score: shared.reduce((sum, { weight }) => sum + weight, 0) };
    });
  const best = (list: typeof scored) =>
    list.toSorted((a, b) => b.score - a.score || (a.entry.slug < b.entry.slug ? -1 : 1));
  const same = best(scored.filter(({ entry }) => entry.data.industry === subject.data.industry));
  const other = best(
    scored.filter(
      ({ entry }) =>
        entry.data.industry !== subject.data.industry &&
        entry.data.walls.some((wall) => subject.data.walls.includes(wall)),
    ),
  );
  const trades = new Set<string>();
  const varied = other.filter(
    ({ entry }) => !trades.has(entry.data.industry) && trades.add(entry.data.industry),
  );
  const explain = (lead: (entry: Case) => string) => (item: (typeof scored)[number]) => ({
    entry: item.entry,
    reasons: [lead(item.entry.data), ...item.shared.map(({ reason }) => reason)].slice(0, 4),
  });
  return {
    sameTrade: same.slice(0, count).map(explain((entry) => labelOf(t.industry, entry.industry))),
    sameWall: varied.slice(0, count).map(explain((entry) => `業種は${labelOf(t.industry, entry.industry)}`)),
  };
}

/** Traits that both cases hold, strongest first. What is not public agrees with nothing. */
function sharedTraits(a: Case, b: Case, t: Taxonomies): Shared[] {
  const shared: Shared[] = [];
  const size = employeesBand(a.employees, t);
  if (size && size === employeesBand(b.employees, t)) {
    shared.push({ reason: `同じ規模（${labelOf(t.employees, size)}）`, weight: WEIGHTS.size });
  }
  const walls = a.walls.filter((wall) => b.walls.includes(wall));
  for (const wall of walls)
    shared.push({ reason: `同じ壁「${labelOf(t.wall, wall)}」`, weight: WEIGHTS.wall });
  if (a.ownerType && a.ownerType === b.ownerType) {
    shared.push({ reason: `どちらも${labelOf(t.ownerType, a.ownerType)}`, weight: WEIGHTS.owner });
  }
  const region = regionOf(a.prefecture, t);
  if (region && region === regionOf(b.prefecture, t)) {
    shared.push({ reason: `同じ地域（${labelOf(t.region, region)}）`, weight: WEIGHTS.region });
  }
  for (const tag of a.tags.filter((one) => b.tags.includes(one))) {
    shared.push({ reason: `#${labelOf(t.tag, tag)}`, weight: WEIGHTS.tag });
  }
  const steps = a.steps.filter((step) => b.steps.includes(step)).length;
  if (steps) shared.push({ reason: `同じ段階 ${steps}つ`, weight: WEIGHTS.step * steps });
  return shared.sort((x, y) => y.weight - x.weight);
}
