import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from '#core/match/diversity.ts';
import { likeness } from '#core/match/likeness.ts';
import { candidateOf, matchData } from '#core/match/match-records.ts';
import { nearness, rank } from '#core/match/rank.ts';
import {
  type Candidate,
  DEFAULT_WEIGHTS,
  type Profile,
  TRAITS,
  type Trait,
  type Weights,
} from '#core/match/traits.ts';
import { fittingQuestions, whyOf } from '#core/match/why.ts';
import { knowhow, published } from '#support/collection.ts';
import { taxonomies } from '#support/content.ts';

const data = matchData(published, knowhow, taxonomies);
const cases = data.cases.map(candidateOf);
const { scales } = data;
const ONE_VALUE: readonly Trait[] = [
  'industry',
  'place',
  'employees',
  'sales',
  'ownerType',
  'ownerAge',
  'salesTrend',
  'profitTrend',
];
const ids = (name: keyof typeof taxonomies) => taxonomies[name].values.map(({ id }) => id);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const one = (name: keyof typeof taxonomies) => maybe(fc.constantFrom(...ids(name)));
const some = (name: keyof typeof taxonomies) =>
  fc.uniqueArray(fc.constantFrom(...ids(name)), { maxLength: 4 });
const size = maybe(
  fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 })).map(([least, more]) => ({
    least,
    most: least + more,
  })),
);
const place = fc
  .record({ prefecture: one('prefecture'), region: one('region') })
  .map(({ prefecture, region }) => ({
    prefecture,
    region: prefecture ? taxonomies.prefecture.values.find(({ id }) => id === prefecture)?.region : region,
  }));
const firm = fc
  .record({
    industry: one('industry'),
    place,
    employees: size,
    sales: size,
    ownerType: one('ownerType'),
    ownerAge: one('ownerAge'),
    salesTrend: one('trend'),
    profitTrend: one('trend'),
    walls: some('wall'),
    steps: some('step'),
    tags: some('tag'),
    text: fc.string({ unit: fc.constantFrom(...'後継者価格転嫁売上人材'), maxLength: 12 }),
  })
  .map(({ place: where, ...rest }) => ({ ...rest, ...where }));
const asProfile = ({ text, ...rest }: { text: string } & Omit<Candidate, 'slug' | 'text'>): Profile => ({
  ...rest,
  words: text,
});
const weights = fc
  .tuple(...TRAITS.map(() => fc.integer({ min: 0, max: 5 })))
  .map((list) => Object.fromEntries(TRAITS.map((trait, at) => [trait, list[at]])) as unknown as Weights);

describe('likeness', () => {
  it('is between 0 and 1, 1 with oneself, symmetric where a trait has one value', () => {
    fc.assert(
      fc.property(firm, firm, (a, b) => {
        for (const trait of TRAITS) {
          const like = likeness(trait, asProfile(a), { slug: 'b', ...b }, scales);
          if (like !== undefined) expect(like >= 0 && like <= 1, trait).toBe(true);
          const self = likeness(trait, asProfile(a), { slug: 'a', ...a }, scales);
          if (self !== undefined) expect(self, trait).toBeCloseTo(1);
        }
        for (const trait of ONE_VALUE) {
          const there = likeness(trait, asProfile(a), { slug: 'b', ...b }, scales);
          expect(likeness(trait, asProfile(b), { slug: 'a', ...a }, scales), trait).toBe(there);
        }
      }),
    );
  });

  it('of sizes falls with the ratio: twice 0.7, ten times 0, inside a band 1', () => {
    const exact = (n: number) => ({ least: n, most: n });
    const of = (a: number, b: { least: number; most: number }) =>
      likeness(
        'employees',
        { ...asProfile({ walls: [], steps: [], tags: [], text: '' }), employees: exact(a) },
        { slug: 'b', walls: [], steps: [], tags: [], text: '', employees: b },
        scales,
      );
    expect(of(10, exact(20))).toBeCloseTo(0.699, 3);
    expect(of(10, exact(100))).toBeCloseTo(0, 10);
    expect(of(10, { least: 6, most: 20 })).toBe(1);
    expect(of(5, { least: 6, most: 20 })).toBeGreaterThan(0.9);
  });
});

describe('nearness', () => {
  it('never falls when one trait comes to agree, and rises when it counts', () => {
    fc.assert(
      fc.property(firm, firm, weights, fc.constantFrom(...TRAITS), (a, b, w, trait) => {
        const profile = asProfile(a);
        const before = { slug: 'b', ...b };
        const agreeing: Candidate = { ...before, ...heldValue(trait, a) };
        const [was, is] = [before, agreeing].map((other) => nearness(profile, other, w, scales));
        expect((is as number) - (was as number)).toBeGreaterThanOrEqual(-1e-12);
        const like = likeness(trait, profile, before, scales) ?? 0.5;
        const shown = likeness(trait, profile, agreeing, scales) !== undefined;
        if (shown && w[trait] > 0 && like < 1) expect(is as number).toBeGreaterThan(was as number);
      }),
    );
  });

  it('takes a case that keeps a trait to itself as exactly between one that agrees and one that does not', () => {
    const profile = { ...asProfile({ walls: [], steps: [], tags: [], text: '' }), ownerType: 'founder' };
    const other = (ownerType: string | undefined): Candidate => ({
      slug: 'x',
      walls: [],
      steps: [],
      tags: [],
      text: '',
      ownerType,
    });
    const [near, unknown, far] = ['founder', undefined, 'second'].map((type) =>
      nearness(profile, other(type), DEFAULT_WEIGHTS, scales),
    ) as [number, number, number];
    expect(unknown).toBeCloseTo((near + far) / 2, 12);
  });

  it('leaves a trait of weight 0 out: whatever it says, order and reasons stay', () => {
    fc.assert(
      fc.property(firm, firm, weights, fc.constantFrom(...TRAITS), (a, other, w, trait) => {
        const zero = { ...w, [trait]: 0 };
        const left = { ...asProfile(a) };
        const right = { ...left, ...profileValue(trait, other) };
        const [x, y] = [left, right].map((profile) => rank(profile, cases, zero, scales));
        expect(x?.map(({ entry }) => entry.slug)).toEqual(y?.map(({ entry }) => entry.slug));
        for (const match of x ?? []) expect(match.verdicts.map((one) => one.trait)).not.toContain(trait);
      }),
      { numRuns: 60 },
    );
  });

  it('orders the collection the same whatever order it comes in, as a plain sort of all sums does', () => {
    fc.assert(
      fc.property(
        firm,
        weights,
        fc.shuffledSubarray(cases, { minLength: cases.length }),
        (a, w, shuffled) => {
          const profile = asProfile(a);
          const slugs = rank(profile, shuffled, w, scales).map(({ entry }) => entry.slug);
          const sums = cases.map((entry) => {
            const total = TRAITS.reduce((sum, trait) => sum + w[trait], 0);
            const sum = TRAITS.reduce(
              (part, trait) => part + w[trait] * (likeness(trait, profile, entry, scales) ?? 0.5),
              0,
            );
            return { slug: entry.slug, near: total ? sum / total : 0.5 };
          });
          sums.sort((x, y) => y.near - x.near || (x.slug < y.slug ? -1 : 1));
          expect(slugs).toEqual(sums.map(({ slug }) => slug));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('diversity', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });

  it('loses nothing, keeps the first and the order inside a trade', () => {
    fc.assert(
      fc.property(list, (groups) => {
        const items = groups.map((group, at) => ({ group, at }));
        const out = diversify(items, ({ group }) => group);
        expect(out.map(({ at }) => at).toSorted((x, y) => x - y)).toEqual(items.map(({ at }) => at));
        expect(out[0]).toBe(items[0]);
        for (const group of ['a', 'b', 'c']) {
          const places = out.filter((item) => item.group === group).map(({ at }) => at);
          expect(places).toEqual(places.toSorted((x, y) => x - y));
        }
      }),
    );
  });

  it('lets a trade stand more than six times in ten only where nothing else is left', () => {
    fc.assert(
      fc.property(list, (groups) => {
        const items = groups.map((group, at) => ({ group, at }));
        const out = diversify(items, ({ group }) => group);
        out.forEach(({ group }, at) => {
          const window = out.slice(Math.max(0, at - 9), at + 1);
          const others = out.slice(at + 1).filter((item) => {
            const before = out.slice(Math.max(0, at - 9), at);
            return before.filter((one) => one.group === item.group).length < 6;
          });
          if (window.filter((item) => item.group === group).length > 6) expect(others).toEqual([]);
        });
      }),
    );
  });
});

describe('reasons', () => {
  it('name only what the case holds, and the questions that fit stand first', () => {
    const label = (taxonomy: string, id: string) => data.labels[taxonomy]?.[id] ?? id;
    fc.assert(
      fc.property(firm, (a) => {
        const profile = asProfile(a);
        for (const match of rank(profile, cases, DEFAULT_WEIGHTS, scales).slice(0, 5)) {
          const why = whyOf(profile, match, label);
          for (const id of profile.walls) {
            const named = why.agrees.includes(`「${label('wall', id)}」の壁`);
            expect(named).toBe(match.entry.walls.includes(id));
          }
          const agrees = profile.industry !== undefined && profile.industry === match.entry.industry;
          expect(why.agrees.includes(label('industry', match.entry.industry ?? ''))).toBe(agrees);
          const asked = fittingQuestions(profile, match.entry, 2);
          const fits = (question: (typeof asked)[number]) =>
            question.walls.some((wall) => profile.walls.includes(wall));
          if (match.entry.questions.some(fits) && asked.length) expect(fits(asked[0] as never)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The value of a trait of one firm, as the fields that hold it; for sets and words, all of it. */
function heldValue(trait: Trait, a: Omit<Candidate, 'slug'>): Partial<Candidate> {
  if (trait === 'place') return { region: a.region, prefecture: a.prefecture };
  if (trait === 'words') return { text: a.text };
  return { [trait]: a[trait] };
}
function profileValue(trait: Trait, a: Omit<Candidate, 'slug'>): Partial<Profile> {
  return trait === 'words' ? { words: a.text } : (heldValue(trait, a) as Partial<Profile>);
}
