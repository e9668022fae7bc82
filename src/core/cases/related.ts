import { regionOf } from '#core/finder/facets.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { employeesBand } from './bands.ts';
import { labelOf } from './company-line.ts';

export type Subject = Pick<Entry<Case>, 'slug' | 'data'>;
/** A neighbour of a case and why it is one, in words that a reader can check. */
interface Related<T extends Subject> {
  entry: T;
  reasons: string[];
}
export interface RelatedLists<T extends Subject> {
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

/** Finds the two lists under a case. */
type RelatedFinder<T extends Subject> = (subject: Subject) => RelatedLists<T>;

/**
 * Prepares the search for neighbours in a collection. Each case is then compared only with those that
 * share a trait with it: all lists of 10,000 cases take a second or two.
 * Deterministic: equal scores fall back to the slug.
 * @param all published cases; the subject itself may be among them
 * @param count how many a list holds at most
 */
export function relatedFinder<T extends Subject>(
  all: readonly T[],
  t: Taxonomies,
  count = 3,
): RelatedFinder<T> {
  const holders = new Map<string, number[]>();
  all.forEach(({ data }, number) => {
    for (const key of [`industry:${data.industry}`, ...traitsOf(data, t).keys()]) {
      const numbers = holders.get(key);
      if (numbers) numbers.push(number);
      else holders.set(key, [number]);
    }
  });
  const scores = new Float64Array(all.length);
  const at = (number: number) => all[number] as T;
  const nearer = (a: number, b: number) =>
    (scores[b] as number) - (scores[a] as number) || (at(a).slug < at(b).slug ? -1 : 1);
  return (subject) => {
    scores.fill(0);
    for (const [key, weight] of traitsOf(subject.data, t))
      for (const number of holders.get(key) ?? []) scores[number] = (scores[number] as number) + weight;
    const { industry, walls } = subject.data;
    const same = (holders.get(`industry:${industry}`) ?? []).filter(
      (number) => at(number).slug !== subject.slug,
    );
    // Of every other trade that met one of the walls, its nearest case.
    const nearest = new Map<string, number>();
    for (const number of walls.flatMap((wall) => holders.get(`wall:${wall}`) ?? [])) {
      const trade = at(number).data.industry;
      const known = nearest.get(trade);
      if (
        trade !== industry &&
        at(number).slug !== subject.slug &&
        (known === undefined || nearer(number, known) < 0)
      )
        nearest.set(trade, number);
    }
    const explain = (lead: (entry: Case) => string) => (number: number) => ({
      entry: at(number),
      reasons: [
        lead(at(number).data),
        ...sharedTraits(subject.data, at(number).data, t).map(({ reason }) => reason),
      ].slice(0, 4),
    });
    const best = (numbers: number[]) => numbers.sort(nearer).slice(0, count);
    return {
      sameTrade: best(same).map(explain((entry) => labelOf(t.industry, entry.industry))),
      sameWall: best([...nearest.values()]).map(
        explain((entry) => `業種は${labelOf(t.industry, entry.industry)}`),
      ),
    };
  };
}

/** What counts when it is shared, with its weight. What is not public agrees with nothing. */
function traitsOf(entry: Case, t: Taxonomies): Map<string, number> {
  const traits = new Map<string, number>();
  const add = (name: keyof typeof WEIGHTS, id: string | undefined) => {
    if (id) traits.set(`${name}:${id}`, WEIGHTS[name]);
  };
  add('size', employeesBand(entry.employees, t));
  add('owner', entry.ownerType);
  add('region', regionOf(entry.prefecture, t));
  for (const wall of entry.walls) add('wall', wall);
  for (const tag of entry.tags) add('tag', tag);
  for (const step of entry.steps) add('step', step);
  return traits;
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
