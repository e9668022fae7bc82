import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { facetChoices, facetsOf } from './facets.ts';

/** What the finder in the browser knows of a facet: the row above as plain data. */
export interface FacetHead {
  name: string;
  label: string;
  phrase?: string | undefined;
  leads?: boolean;
  ids: string[];
  labels: string[];
}

/** Every facet as plain data, in the order of the finder, its values in the order of the taxonomy. */
export function facetHeads(t: Taxonomies): FacetHead[] {
  return facetsOf(t).map((facet) => {
    const { name, label, phrase, leads } = facet;
    const choices = facetChoices(facet);
    return {
      name,
      label,
      ...(phrase ? { phrase } : {}),
      ...(leads ? { leads } : {}),
      ids: choices.map(({ id }) => id),
      labels: choices.map((choice) => choice.label),
    };
  });
}

/** A value as it is said outside its panel: `なし` of 県外の拠点 → `県外の拠点なし`. */
export function sayValue(facet: Pick<FacetHead, 'phrase'>, label: string): string {
  return facet.phrase?.replace('{}', () => label) ?? label;
}
