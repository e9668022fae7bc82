import { describe, expect, it } from 'vitest';
import { facetChoices, facetsOf, facetValues, regionOf, UNSTATED, valuesIn } from '#core/finder/facets.ts';
import { caseSchema } from '#core/schema/case.ts';
import { FACET_WORDS } from '#core/schema/facet-words.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

const FACETS = facetsOf(t);
const FACET_NAMES = FACETS.map(({ name }) => name);

describe('the facet table', () => {
  it('has a row for every vocabulary', () => {
    const used = new Set(FACETS.map((facet) => facet.values));
    expect(TAXONOMY_NAMES.filter((name) => !used.has(t[name].values))).toEqual(['facets']);
  });

  it('names each facet once, in a way that can stand in an address beside q, sort, page and view', () => {
    expect(new Set(FACET_NAMES).size).toBe(FACETS.length);
    expect(new Set(FACETS.map((facet) => facet.label)).size).toBe(FACETS.length);
    for (const name of FACET_NAMES) expect(name).toMatch(/^(?!(?:q|sort|page|view)$)[a-zA-Z]+$/);
  });

  it('reads every facet from a full case', () => {
    const full = aCase({
      trade: t.trade.values[0]?.id,
      concerns: [t.concern.values[0]?.id],
      employees: 12,
      sales: { yen: 150_000_000 },
      sitesOutside: t.sites.values[0]?.id,
      sitesOverseas: 'none',
      ownerType: 'founder',
      ownerAge: '60s',
      trend: { sales: 'up', profit: 'up' },
      outcomePhases: ['phase2', 'phase1'],
      supportKind: t.supportKind.values[0]?.id,
      supportPeriod: { from: '2020-01', to: '2020-12' },
      supporterActs: [{ text: '店を訪ね、話を聞いた。' }],
      results: [{ label: '売上', note: '34%増' }],
      supporter: {
        type: 'finance',
        organisation: '甲',
        partners: [
          { type: 'yorozu', organisation: '乙' },
          { type: 'finance', organisation: '丙' },
        ],
      },
    });
    const values = facetValues(full, t, 800);
    expect(Object.keys(values)).toEqual(FACET_NAMES);
    expect(FACET_NAMES.filter((name) => !values[name]?.length)).toEqual([]);
    expect(values).toMatchObject({
      industry: ['manufacturing'],
      region: ['hokuriku'],
      employees: ['6-20'],
      sales: ['100m-500m'],
      period: ['1y-3y'],
      outcomePhase: ['phase1', 'phase2'],
    });
    const order = t.supporterType.values.map((value) => value.id);
    expect(values.supporterType).toEqual(order.filter((id) => id === 'finance' || id === 'yorozu'));
  });

  it('holds nothing for what is not public', () => {
    const bare = aCase({
      prefecture: undefined,
      city: undefined,
      employees: undefined,
      walls: [],
      supporter: { type: 'self' },
    });
    const held = Object.entries(facetValues(bare, t, 800)).filter(([, ids]) => ids.length);
    expect(held.map(([name]) => name)).toEqual([
      'industry',
      'employees',
      'depth',
      'step',
      'tag',
      'supporterType',
    ]);
  });

  it('says of a size that no source states that it is not stated, instead of hiding the case', () => {
    const sizes = (employees?: number | string) => facetValues(aCase({ employees }), t, 800).employees;
    expect(sizes()).toEqual([UNSTATED]);
    expect(sizes(12)).toEqual(['6-20']);
    const facet = FACETS.find(({ name }) => name === 'employees');
    expect(facet && facetChoices(facet).at(-1)).toEqual({ id: UNSTATED, label: '規模は公表なし' });
    // Nobody can write it: it follows from what is not written.
    expect(() => aCase({ employees: UNSTATED })).toThrow();
    for (const { values } of FACETS) expect(values.map(({ id }) => id)).not.toContain(UNSTATED);
  });

  it('knows the region of every prefecture', () => {
    expect(t.prefecture.values).toHaveLength(47);
    const regions = t.region.values.map((value) => value.id);
    for (const { id } of t.prefecture.values) expect(regions).toContain(regionOf(id, t));
    expect(regionOf(undefined, t)).toBeUndefined();
    expect(regionOf('atlantis', t)).toBeUndefined();
  });
});

describe('an instance that declares its facets', () => {
  const choices = [
    { id: 'honten', label: '本店' },
    { id: 'kita', label: '北' },
  ];
  const values = [
    { ...FACET_WORDS.tag, id: 'tag', unstated: undefined },
    { id: 'branch', label: '支店', phrase: '{}の支店', unstated: '支店は不明', many: true, choices },
    { id: 'prefecture', label: 'まち', phrase: undefined, unstated: undefined },
  ];
  const own = { ...t, facets: { ...t.facets, values } };
  const written = aCase({});

  it('has these, in this order, in these words', () => {
    const facets = facetsOf(own);
    expect(facets.map(({ name, label }) => [name, label])).toEqual([
      ['tag', 'タグ'],
      ['branch', '支店'],
      ['prefecture', 'まち'],
    ]);
    // The region that would hold the prefectures is left out.
    expect(facets.map(({ within }) => within)).toEqual([undefined, undefined, undefined]);
    expect(FACETS.find(({ name }) => name === 'prefecture')?.within).toBe('region');
  });

  it('reads its own fields from cases, and refuses what is none of their values', () => {
    const schema = caseSchema(own);
    const read = schema.parse({ ...written, branch: ['kita', 'honten'] });
    expect(facetValues(read, own, 800)).toEqual({
      tag: read.tags,
      branch: ['honten', 'kita'],
      prefecture: [read.prefecture],
    });
    expect(facetValues(schema.parse(written), own, 800).branch).toEqual([UNSTATED]);
    expect(schema.safeParse({ ...written, branch: ['minami'] }).error?.issues[0]?.path).toEqual([
      'branch',
      0,
    ]);
    expect(caseSchema(t).safeParse({ ...written, branch: ['kita'] }).success).toBe(false);
  });

  it('knows what a case holds of a facet that it leaves out', () => {
    const entry = { data: written, facets: facetValues(written, own, 800), letters: 800 };
    expect(entry.facets.industry).toBeUndefined();
    for (const { name } of FACETS)
      expect(
        valuesIn(entry, name as keyof typeof FACET_WORDS, own).filter((id) => id !== UNSTATED),
        name,
      ).toEqual(facetValues(written, t, 800)[name]?.filter((id) => id !== UNSTATED));
  });
});
