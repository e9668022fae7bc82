import { labelOf } from '../domain/case/company-line.ts';
import type { Choices } from '../domain/facet/selection.ts';
import { FACETS, type Facet } from '../domain/facet/table.ts';
import { type CaseEntry, listedCases } from './cases.ts';
import { taxonomies } from './site.ts';

/** A facet value with how many listed cases hold it. */
export interface FacetOption {
  id: string;
  label: string;
  count: number;
}
export interface FacetGroup {
  facet: Facet;
  options: FacetOption[];
}

/** Facet name → ids in taxonomy order: what a selection may hold. */
export const choices: Choices = new Map(
  FACETS.map((facet) => [facet.name, taxonomies[facet.taxonomy].values.map((value) => value.id)]),
);

/** Every facet with every value of its taxonomy and the count over the whole collection. */
export async function facetGroups(): Promise<FacetGroup[]> {
  const cases = await listedCases();
  return FACETS.map((facet) => ({
    facet,
    options: taxonomies[facet.taxonomy].values.map(({ id, label }) => ({
      id,
      label,
      count: casesWith(cases, facet.name, id).length,
    })),
  }));
}

/** Name of one value of one facet. */
export function facetLabel(name: string, id: string): string {
  const facet = FACETS.find((one) => one.name === name);
  return facet ? labelOf(taxonomies[facet.taxonomy], id) : id;
}

/** The cases that hold one value of one facet, in the order given. */
export function casesWith(cases: readonly CaseEntry[], facet: string, id: string): CaseEntry[] {
  return cases.filter((entry) => entry.facets[facet]?.includes(id));
}
