import { describe, expect, it } from 'vitest';
import { FACET_NAMES, FACETS, facetValues, regionOf } from '#core/finder/facets.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

describe('the facet table', () => {
  it('has a row for every vocabulary but those that no case is found by yet', () => {
    const used = new Set(FACETS.map((facet) => facet.taxonomy));
    expect(TAXONOMY_NAMES.filter((name) => !used.has(name))).toEqual(['trade', 'concern', 'depth']);
  });

  it('names each facet once, in a way that can stand in an address beside q, sort, page and view', () => {
    expect(new Set(FACET_NAMES).size).toBe(FACETS.length);
    expect(new Set(FACETS.map((facet) => facet.label)).size).toBe(FACETS.length);
    for (const name of FACET_NAMES) expect(name).toMatch(/^(?!(?:q|sort|page|view)$)[a-zA-Z]+$/);
  });

  it('reads every facet from a full case', () => {
    const full = aCase({
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
      supporter: {
        type: 'finance',
        organisation: '甲',
        partners: [
          { type: 'yorozu', organisation: '乙' },
          { type: 'finance', organisation: '丙' },
        ],
      },
    });
    const values = facetValues(full, t);
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
    const held = Object.entries(facetValues(bare, t)).filter(([, ids]) => ids.length);
    expect(held.map(([name]) => name)).toEqual(['industry', 'step', 'tag', 'supporterType']);
  });

  it('knows the region of every prefecture', () => {
    expect(t.prefecture.values).toHaveLength(47);
    const regions = t.region.values.map((value) => value.id);
    for (const { id } of t.prefecture.values) expect(regions).toContain(regionOf(id, t));
    expect(regionOf(undefined, t)).toBeUndefined();
    expect(regionOf('atlantis', t)).toBeUndefined();
  });
});
