import { labelOf } from '#core/cases/company-line.ts';
import { sayValue } from '#core/finder/facet-head.ts';
import { FACETS, type Facet, facetChoices, UNSTATED } from '#core/finder/facets.ts';
import { regionNotes } from '#core/finder/region-notes.ts';
import type { Choices } from '#core/finder/selection.ts';
import { sentence } from '#core/finder/sentence.ts';
import { ofContent } from '#node/site/this-run.ts';
import { type CaseEntry, listedCases } from './cases.ts';
import { taxonomies } from './site.ts';

/** A facet value with how many listed cases hold it. */
export interface FacetOption {
  id: string;
  label: string;
  count: number;
  /** Label and reading, for the search box in a long facet. */
  words: string;
  /** The value of the facet that holds this one, when there are two levels. */
  parent?: string;
}
export interface FacetGroup {
  facet: Facet;
  options: FacetOption[];
  /** In how many of the listed cases a value is stated. */
  stated: number;
  /** Whether that is so few that the group stands folded away. */
  rare: boolean;
  /** What must be said of the values. */
  notes: readonly string[];
}

/** A facet stated in fewer than one in so many cases is rare. */
const RARE = 10;

/** Facet name → ids in taxonomy order: what a selection may hold. */
export const choices: Choices = new Map(
  FACETS.map((facet) => [facet.name, facetChoices(facet, taxonomies).map(({ id }) => id)]),
);

/** Every facet with every value of its taxonomy and the count over the whole collection. */
export const facetGroups = ofContent((): FacetGroup[] => {
  const cases = listedCases();
  return FACETS.map((facet) => {
    const stated = cases.filter(({ facets }) => facets[facet.name]?.some((id) => id !== UNSTATED)).length;
    const options = facetChoices(facet, taxonomies).map((value) => {
      const parent = facet.within && value[facet.within];
      return {
        id: value.id,
        label: value.label,
        count: casesWith(cases, facet.name, value.id).length,
        words: [value.label, value.kana, value.names, value.words].flat().filter(Boolean).join(' '),
        ...(typeof parent === 'string' ? { parent } : {}),
      };
    });
    return {
      facet,
      stated,
      rare: stated * RARE < cases.length,
      notes: facet.name === 'region' ? regionNotes(taxonomies) : [],
      options: facet.heldOnly ? options.filter(({ count }) => count > 0) : options,
    };
  });
});

/** Name of one value of one facet. */
export function facetLabel(name: string, id: string): string {
  const facet = FACETS.find((one) => one.name === name);
  return facet ? labelOf({ values: facetChoices(facet, taxonomies) }, id) : id;
}

/** The groups as the panel shows them: those with values, a facet within another along with it as its inner level. */
export function inPanel(groups: readonly FacetGroup[]): (FacetGroup & { inner?: FacetGroup })[] {
  return groups
    .filter(({ facet, options }) => !facet.within && options.length > 0)
    .map((group) => {
      const inner = groups.find(
        ({ facet, options }) => facet.within === group.facet.name && options.length > 0,
      );
      return { ...group, ...(inner ? { inner } : {}) };
    });
}

/** The cases that hold one value of one facet, in the order given. */
export function casesWith(cases: readonly CaseEntry[], facet: string, id: string): CaseEntry[] {
  return cases.filter((entry) => entry.facets[facet]?.includes(id));
}

/** What the page of one value shows, as the finder says it: `北陸 の 5件`. */
export function valueSentence(facet: Facet, label: string, count: number): string {
  return sentence([{ facet: facet.label, values: [sayValue(facet, label)] }], '', count);
}
