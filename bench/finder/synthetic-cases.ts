import type { CaseCard } from '../../src/core/cases/card.ts';
import { facetsOf } from '../../src/core/finder/facets.ts';
import type { RecordedCase } from '../../src/core/finder/finder-records.ts';
import type { Taxonomies } from '../../src/core/schema/taxonomy.ts';
import { randomStream } from '../support/random-stream.ts';

/** A collection that nobody wrote, for measuring: facets spread evenly, which packs worse than real ones. */
export interface SyntheticCollection {
  cases: RecordedCase[];
  cards: CaseCard[];
  orders: Record<string, number[]>;
}

/** How many values a case may hold at most, and how often a facet is not public. */
const SHAPE: Record<string, { most?: number; absent?: number }> = {
  tag: { most: 4 },
  step: { most: 4 },
  wall: { most: 2 },
  supporterType: { most: 2 },
  outcomePhase: { most: 2 },
  employees: { absent: 0.2 },
  sales: { absent: 0.5 },
  ownerType: { absent: 0.4 },
  ownerAge: { absent: 0.6 },
  salesTrend: { absent: 0.5 },
  profitTrend: { absent: 0.6 },
  sitesOutside: { absent: 0.6 },
  sitesOverseas: { absent: 0.6 },
  supportKind: { absent: 0.4 },
  period: { absent: 0.4 },
};

const SYLLABLES = [
  'ka',
  'shi',
  'yama',
  'moto',
  'taka',
  'hashi',
  'kawa',
  'naka',
  'sei',
  'ko',
  'matsu',
  'foods',
  'ito',
];
const WORDS = [
  '社長',
  '社員',
  '工場',
  '売上',
  '対話',
  '気づき',
  'お客様',
  '承継',
  '計画',
  '地域',
  '連携',
  '会議',
  '現場',
  '値決め',
];

/** @param seed same seed, same collection */
export function syntheticCases(count: number, t: Taxonomies, seed = 1): SyntheticCollection {
  const random = randomStream(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const text = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join('の');
  const labelsOf = (name: 'wall' | 'concern' | 'supporterType', ids: readonly string[] = []) =>
    t[name].values.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const cases: RecordedCase[] = [];
  const cards: CaseCard[] = [];
  for (let number = 0; number < count; number++) {
    const slug = `${pick(SYLLABLES)}${pick(SYLLABLES)}-${pick(SYLLABLES)}${number.toString(36)}`;
    const facets = Object.fromEntries(
      facetsOf(t).map(({ name, values }) => {
        const ids = values.map((value) => value.id);
        const { most = 1, absent = 0 } = SHAPE[name] ?? {};
        const held = new Set(Array.from({ length: 1 + below(most) }, () => pick(ids)));
        return [name, random() < absent ? [] : ids.filter((id) => held.has(id))];
      }),
    );
    const prefecture = t.prefecture.values.find(({ id }) => id === facets.prefecture?.[0]);
    facets.region = prefecture ? [prefecture.region] : [];
    cases.push({ slug, upcoming: false, facets });
    cards.push({
      slug,
      title: `${text(5)}から始めた会社の歩み`,
      drawing: 'shop',
      companyName: `試作${number}株式会社`,
      place: `${prefecture?.label ?? ''}${pick(WORDS)}市 ${1 + below(200)}名`,
      business: `${text(3)}の製造`,
      walls: labelsOf('wall', facets.wall),
      concerns: labelsOf('concern', facets.concern).slice(0, 2),
      turn: [`${text(8)}に困っていた。`, `${text(9)}が動き出した。`],
      supporter: labelsOf('supporterType', facets.supporterType)[0] ?? '',
      upcoming: false,
    });
  }
  return { cases, cards, orders: syntheticOrders(cases, t, random) };
}

function syntheticOrders(cases: readonly RecordedCase[], t: Taxonomies, random: () => number) {
  const numbers = cases.map((_, number) => number);
  const by = (key: (number: number) => number) => {
    const keys = numbers.map(key);
    return [...numbers].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  };
  const north = new Map(t.prefecture.values.map(({ id }, place) => [id, place]));
  return {
    kana: by(() => random()),
    place: by((number) => (north.get(cases[number]?.facets.prefecture?.[0] ?? '') ?? 99) + random()),
    // Four in ten have figures; the rest follow in 新しい順.
    outcome: by(() => (random() < 0.4 ? random() : 1)),
  };
}
