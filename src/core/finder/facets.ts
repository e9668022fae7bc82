import { employeesBand, periodBand, salesBand } from '#core/cases/bands.ts';
import { depthOf } from '#core/cases/depth.ts';
import { actsOf, hasFigure } from '#core/evidence/read-case.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies, TaxonomyName, TaxonomyValue } from '#core/schema/taxonomy.ts';

/**
 * One row per facet. Form, chips, counts, URL, landing pages, feeds and open data all follow from here:
 * adding a facet is one schema field, one list in `content/taxonomy/` and one row.
 */
export interface Facet {
  /** Name in URLs, inputs and open data. */
  name: string;
  label: string;
  taxonomy: TaxonomyName;
  /** Stands in the panel itself; the others wait in one fold below. */
  first?: true;
  /** The facet whose values hold this one's, when the panel shows both as two levels. Their meaning stays apart: AND. */
  within?: string;
  /** How a value is said outside its panel, `{}` standing for its label; the label alone when left out. */
  phrase?: string;
  /** Said first in the sentence: 北陸 の 製造業, not 製造業 の 北陸. */
  leads?: boolean;
  /** What a case without a value stands under, in words; when left out, it stands under nothing. */
  unstated?: string;
  /** A long list of which most values have no case: those are not offered, and have no page. */
  heldOnly?: boolean;
  /**
   * Ids of the values a case holds. What is not public is an empty list.
   * @param letters characters of the case's body
   */
  valuesOf: (entry: Case, t: Taxonomies, letters: number) => readonly (string | undefined)[];
}

/** The facets in the order of the finder. */
export const FACETS: readonly Facet[] = [
  { name: 'industry', label: '業種', taxonomy: 'industry', first: true, valuesOf: (c) => [c.industry] },
  {
    name: 'trade',
    label: '何をする会社',
    taxonomy: 'trade',
    within: 'industry',
    heldOnly: true,
    valuesOf: (c) => [c.trade],
  },
  {
    name: 'concern',
    label: '気がかり',
    taxonomy: 'concern',
    first: true,
    heldOnly: true,
    phrase: '「{}」の話',
    valuesOf: (c) => c.concerns ?? [],
  },
  {
    name: 'region',
    label: '地域',
    taxonomy: 'region',
    first: true,

    leads: true,
    valuesOf: (c, t) => [regionOf(c.prefecture, t)],
  },
  {
    name: 'prefecture',
    label: '都道府県',
    taxonomy: 'prefecture',
    within: 'region',
    leads: true,
    valuesOf: (c) => [c.prefecture],
  },
  {
    name: 'employees',
    label: '組織規模',
    taxonomy: 'employees',

    unstated: '規模は公表なし',
    valuesOf: (c, t) => [employeesBand(c.employees, t)],
  },
  {
    name: 'depth',
    label: '読みどころ',
    taxonomy: 'depth',

    valuesOf: (c, _, letters) => [depthOf(c, letters)],
  },
  {
    name: 'wall',
    label: '壁',
    taxonomy: 'wall',
    first: true,

    phrase: '「{}」の壁',
    valuesOf: (c) => c.walls,
  },
  {
    name: 'step',
    label: '段階',
    taxonomy: 'step',

    phrase: '「{}」の段階',
    valuesOf: (c) => c.steps,
  },
  { name: 'tag', label: 'タグ', taxonomy: 'tag', phrase: '#{}', valuesOf: (c) => c.tags },
  {
    name: 'supporterType',
    label: '支援者の所属',
    taxonomy: 'supporterType',
    valuesOf: supporterTypes,
  },
  {
    name: 'sales',
    label: '売上規模',
    taxonomy: 'sales',
    phrase: '売上{}',
    valuesOf: (c, t) => [salesBand(c.sales, t)],
  },
  {
    name: 'ownerType',
    label: '経営者属性',
    taxonomy: 'ownerType',
    valuesOf: (c) => [c.ownerType],
  },
  {
    name: 'ownerAge',
    label: '経営者年齢',
    taxonomy: 'ownerAge',
    phrase: '経営者が{}',
    valuesOf: (c) => [c.ownerAge],
  },
  {
    name: 'salesTrend',
    label: '売上高の傾向',
    taxonomy: 'trend',
    phrase: '売上高が{}',
    valuesOf: (c) => [c.trend?.sales],
  },
  {
    name: 'profitTrend',
    label: '経常利益率の傾向',
    taxonomy: 'trend',
    phrase: '経常利益率が{}',
    valuesOf: (c) => [c.trend?.profit],
  },
  {
    name: 'sitesOutside',
    label: '県外の拠点',
    taxonomy: 'sites',
    phrase: '県外の拠点{}',
    valuesOf: (c) => [c.sitesOutside],
  },
  {
    name: 'sitesOverseas',
    label: '海外の拠点',
    taxonomy: 'sites',
    phrase: '海外の拠点{}',
    valuesOf: (c) => [c.sitesOverseas],
  },
  {
    name: 'outcomePhase',
    label: '成果の段階',
    taxonomy: 'outcomePhase',
    phrase: '成果「{}」',
    valuesOf: (c) => c.outcomePhases,
  },
  {
    name: 'supportKind',
    label: '支援の型',
    taxonomy: 'supportKind',
    valuesOf: (c) => [c.supportKind],
  },
  {
    name: 'period',
    label: '支援の長さ',
    taxonomy: 'period',
    phrase: '支援期間{}',
    valuesOf: (c, t) => [periodBand(c.supportPeriod, t)],
  },
  {
    name: 'act',
    label: '支援者がしたこと',
    taxonomy: 'act',
    heldOnly: true,
    phrase: '支援者が「{}」',
    valuesOf: actsOf,
  },
  {
    name: 'figures',
    label: '成果の数字',
    taxonomy: 'figures',
    heldOnly: true,
    phrase: '成果の{}',
    valuesOf: (c) => (hasFigure(c) ? ['stated'] : []),
  },
];

/** Their names, in the same order. */
export const FACET_NAMES = FACETS.map((facet) => facet.name);

function supporterTypes(entry: Case): string[] {
  return [entry.supporter.type, ...(entry.supporter.partners ?? []).map((partner) => partner.type)];
}

/** The block a prefecture belongs to, from the one table in `content/taxonomy/prefecture.yaml`. */
export function regionOf(prefecture: string | undefined, t: Taxonomies): string | undefined {
  return t.prefecture.values.find((value) => value.id === prefecture)?.region;
}

/** Id of what a case without a value stands under. */
export const UNSTATED = 'unstated';

/** What can be chosen in a facet, in the order of its list; what is not stated stands last. */
export function facetChoices(
  facet: Facet,
  t: Taxonomies,
): readonly (TaxonomyValue & Record<string, unknown>)[] {
  const values: readonly TaxonomyValue[] = t[facet.taxonomy].values;
  return facet.unstated === undefined ? values : [...values, { id: UNSTATED, label: facet.unstated }];
}

/**
 * Values of every facet for one case, each id once, in the order of the taxonomy.
 * @param letters characters of its body, without headings and spaces
 */
export function facetValues(entry: Case, t: Taxonomies, letters: number): Record<string, string[]> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const wanted = new Set(facet.valuesOf(entry, t, letters));
      const held = t[facet.taxonomy].values.map(({ id }) => id).filter((id) => wanted.has(id));
      return [facet.name, held.length || facet.unstated === undefined ? held : [UNSTATED]];
    }),
  );
}
