import { employeesBand, periodBand, salesBand } from '#core/cases/bands.ts';
import { depthOf } from '#core/cases/depth.ts';
import { actsOf, hasFigure } from '#core/evidence/read-case.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import { type FacetWords, isKnownFacet, type KnownFacet } from '#core/schema/facet-words.ts';
import type { Taxonomies, TaxonomyName, TaxonomyValue } from '#core/schema/taxonomy.ts';

/** Ids that a case holds; undefined for what is not public. */
type ValuesOf = (entry: Case, t: Taxonomies, letters: number) => readonly (string | undefined)[];

/** Where a facet that every instance knows has its values from, and how it behaves. */
interface Source {
  list: TaxonomyName;
  /** The facet whose values hold this one's, when the panel shows both as two levels. Their meaning stays apart: AND. */
  within?: KnownFacet;
  /** Said first in the sentence: 北陸 の 製造業, not 製造業 の 北陸. */
  leads?: true;
  /** A long list of which most values have no case: those are not offered, and have no page. */
  heldOnly?: true;
  valuesOf: ValuesOf;
}

const SOURCES: Readonly<Record<KnownFacet, Source>> = {
  industry: { list: 'industry', valuesOf: (c) => [c.industry] },
  trade: { list: 'trade', within: 'industry', heldOnly: true, valuesOf: (c) => [c.trade] },
  concern: { list: 'concern', heldOnly: true, valuesOf: (c) => c.concerns ?? [] },
  region: { list: 'region', leads: true, valuesOf: (c, t) => [regionOf(c.prefecture, t)] },
  prefecture: { list: 'prefecture', within: 'region', leads: true, valuesOf: (c) => [c.prefecture] },
  employees: { list: 'employees', valuesOf: (c, t) => [employeesBand(c.employees, t)] },
  depth: { list: 'depth', valuesOf: (c, _, letters) => [depthOf(c, letters)] },
  wall: { list: 'wall', valuesOf: (c) => c.walls },
  step: { list: 'step', valuesOf: (c) => c.steps },
  tag: { list: 'tag', valuesOf: (c) => c.tags },
  supporterType: { list: 'supporterType', valuesOf: supporterTypes },
  sales: { list: 'sales', valuesOf: (c, t) => [salesBand(c.sales, t)] },
  ownerType: { list: 'ownerType', valuesOf: (c) => [c.ownerType] },
  ownerAge: { list: 'ownerAge', valuesOf: (c) => [c.ownerAge] },
  salesTrend: { list: 'trend', valuesOf: (c) => [c.trend?.sales] },
  profitTrend: { list: 'trend', valuesOf: (c) => [c.trend?.profit] },
  sitesOutside: { list: 'sites', valuesOf: (c) => [c.sitesOutside] },
  sitesOverseas: { list: 'sites', valuesOf: (c) => [c.sitesOverseas] },
  outcomePhase: { list: 'outcomePhase', valuesOf: (c) => c.outcomePhases },
  supportKind: { list: 'supportKind', valuesOf: (c) => [c.supportKind] },
  period: { list: 'period', valuesOf: (c, t) => [periodBand(c.supportPeriod, t)] },
  act: { list: 'act', heldOnly: true, valuesOf: actsOf },
  figures: { list: 'figures', heldOnly: true, valuesOf: (c) => (hasFigure(c) ? ['stated'] : []) },
};

/** By what the cases are narrowed down. Form, chips, counts, addresses, pages, feeds and open data all follow from here. */
export interface Facet extends FacetWords, Omit<Source, 'list' | 'within'> {
  /** Name in addresses, inputs and open data. */
  name: string;
  /** Its values in their order, without what is not stated. */
  values: readonly (TaxonomyValue & Record<string, unknown>)[];
  within?: string;
}

const made = new WeakMap<object, readonly Facet[]>();

/** The facets of an instance, in the order of its finder, as `taxonomy/facets.yaml` declares them. */
export function facetsOf(t: Taxonomies): readonly Facet[] {
  const known = made.get(t) ?? t.facets.values.map((one) => facetOf(one, t));
  made.set(t, known);
  return known;
}

function facetOf(
  { id, label, open, phrase, unstated, choices = [] }: Taxonomies['facets']['values'][number],
  t: Taxonomies,
): Facet {
  const words = { name: id, label, open, phrase, unstated };
  if (!isKnownFacet(id)) return { ...words, values: choices, valuesOf: ownValues(id) };
  const { list, within, ...source } = SOURCES[id];
  const outer = t.facets.values.some((one) => one.id === within) ? within : undefined;
  return { ...words, ...source, values: t[list].values, ...(outer ? { within: outer } : {}) };
}

/** What a case holds in a field of the instance's own. */
function ownValues(field: string): ValuesOf {
  return (entry) => [(entry as Record<string, unknown>)[field]].flat() as (string | undefined)[];
}

/** The list that the values of a facet stand in that every instance knows. */
export function listOfFacet(name: KnownFacet): TaxonomyName {
  return SOURCES[name].list;
}

/** A case with the values of the instance's facets. */
type FacetCase = Pick<Entry<Case>, 'data' | 'facets' | 'letters'>;

/** What a case holds of a facet that every instance knows, also where this one leaves it out of its finder. */
export function valuesIn(
  { data, facets, letters }: FacetCase,
  name: KnownFacet,
  t: Taxonomies,
): readonly string[] {
  const { list, valuesOf } = SOURCES[name];
  return facets[name] ?? inOrder(t[list].values, valuesOf(data, t, letters));
}

/** The wanted ids in the order of their list. */
function inOrder(values: readonly TaxonomyValue[], wanted: readonly (string | undefined)[]): string[] {
  const all = new Set(wanted);
  return values.map(({ id }) => id).filter((id) => all.has(id));
}

/** Whether the instance has a facet of this name. */
export function hasFacet(t: Taxonomies, name: string): boolean {
  return facetsOf(t).some((facet) => facet.name === name);
}

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
export function facetChoices({ values, unstated }: Facet): Facet['values'] {
  return unstated === undefined ? values : [...values, { id: UNSTATED, label: unstated }];
}

/**
 * Values of every facet for one case, each id once, in the order of its list.
 * @param letters characters of its body, without headings and spaces
 */
export function facetValues(entry: Case, t: Taxonomies, letters: number): Record<string, string[]> {
  return Object.fromEntries(
    facetsOf(t).map(({ name, values, unstated, valuesOf }) => {
      const held = inOrder(values, valuesOf(entry, t, letters));
      return [name, held.length || unstated === undefined ? held : [UNSTATED]];
    }),
  );
}
