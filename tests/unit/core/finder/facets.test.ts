import { describe, expect, it } from 'vitest';
import { FACET_NAMES, FACETS, facetChoices, facetValues, regionOf, UNSTATED } from '#core/finder/facets.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

describe('the facet table', () => {
  it('has a row for every vocabulary', () => {
    const used = new Set(FACETS.map((facet) => facet.taxonomy));
    expect(TAXONOMY_NAMES.filter((name) => !used.has(name))).toEqual([]);
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
    expect(facet && facetChoices(facet, t).at(-1)).toEqual({ id: UNSTATED, label: '規模は公表なし' });
    // Nobody can write it: it follows from what is not written.
    expect(() => aCase({ employees: UNSTATED })).toThrow();
    for (const { taxonomy } of FACETS) expect(t[taxonomy].values.map(({ id }) => id)).not.toContain(UNSTATED);
  });

  it('knows the region of every prefecture', () => {
    expect(t.prefecture.values).toHaveLength(47);
    const regions = t.region.values.map((value) => value.id);
    for (const { id } of t.prefecture.values) expect(regions).toContain(regionOf(id, t));
    expect(regionOf(undefined, t)).toBeUndefined();
    expect(regionOf('atlantis', t)).toBeUndefined();
  });
});
