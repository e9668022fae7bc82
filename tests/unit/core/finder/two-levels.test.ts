import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCommon } from '#core/finder/bitset.ts';
import { facetHeads, sayValue } from '#core/finder/facet-head.ts';
import { answer } from '#core/finder/facet-index.ts';
import { facetsOf, regionOf } from '#core/finder/facets.ts';
import { taxonomies } from '#support/content.ts';
import { buildFacetIndex } from '#support/facet-index.ts';

const prefectures = taxonomies.prefecture.values;
const choices = new Map(facetHeads(taxonomies).map(({ name, ids }) => [name, ids]));
const cases = fc.array(fc.option(fc.constantFrom(...prefectures.map(({ id }) => id)), { nil: undefined }), {
  maxLength: 120,
});
const indexOf = (places: readonly (string | undefined)[]) =>
  buildFacetIndex(
    places.map((prefecture) => ({
      prefecture: prefecture ? [prefecture] : [],
      region: [regionOf(prefecture, taxonomies)].filter((id) => id !== undefined),
    })),
    choices,
  );

describe('地域 and 都道府県', () => {
  it('a region holds as many cases as its prefectures together', () => {
    fc.assert(
      fc.property(cases, (places) => {
        const { counts } = answer(indexOf(places), {}, null);
        for (const { id } of taxonomies.region.values) {
          const within = prefectures.filter((one) => one.region === id);
          const sum = within.reduce((total, one) => total + (counts.get('prefecture')?.get(one.id) ?? 0), 0);
          expect(counts.get('region')?.get(id)).toBe(sum);
        }
      }),
    );
  });

  it('stay two facets: a region and a prefecture of it narrow to the prefecture, one elsewhere to nothing', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...prefectures),
        fc.constantFrom(...taxonomies.region.values),
        (places, prefecture, region) => {
          const { matches, counts } = answer(
            indexOf(places),
            { region: [region.id], prefecture: [prefecture.id] },
            null,
          );
          const wanted =
            prefecture.region === region.id ? places.filter((id) => id === prefecture.id).length : 0;
          expect(countCommon(matches, matches)).toBe(wanted);
          // The count beside the prefecture is what the list would hold.
          expect(counts.get('prefecture')?.get(prefecture.id)).toBe(wanted);
        },
      ),
    );
  });

  it('every facet that stands within another names one whose values its own values know', () => {
    const inner = facetsOf(taxonomies).filter(({ within }) => within);
    expect(inner.map(({ name }) => name)).toContain('prefecture');
    for (const { values, within = '' } of inner) {
      const upper = choices.get(within) ?? [];
      for (const value of values) expect(upper).toContain(value[within]);
    }
  });
});

describe('a value outside its panel', () => {
  it('says which facet it belongs to where its label alone would not', () => {
    const heads = new Map(facetHeads(taxonomies).map((head) => [head.name, head]));
    const say = (name: string, label: string) => sayValue(heads.get(name) ?? {}, label);
    expect(say('sitesOutside', 'なし')).toBe('県外の拠点なし');
    expect(say('salesTrend', '増加傾向')).toBe('売上高が増加傾向');
    expect(say('industry', '製造業')).toBe('製造業');
    expect(say('tag', '$&')).toBe('#$&');
    // Two facets that share a list of values never say the same thing.
    const facets = facetsOf(taxonomies);
    const shared = facets.filter((facet) =>
      facets.some((other) => other !== facet && other.values === facet.values),
    );
    expect(shared.length).toBeGreaterThan(3);
    const said = shared.map(({ name }) => say(name, 'X'));
    expect(new Set(said).size).toBe(shared.length);
  });
});
