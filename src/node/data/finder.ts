import { labelOf } from '#core/cases/company-line.ts';
import { sayValue } from '#core/finder/facet-head.ts';
import {
  type Facet,
  facetChoices,
  facetsOf,
  hasFacet,
  listOfFacet,
  UNSTATED,
  valuesIn,
} from '#core/finder/facets.ts';
import { regionNotes } from '#core/finder/region-notes.ts';
import { type Choices, EMPTY, formatSelection } from '#core/finder/selection.ts';
import { sentence } from '#core/finder/sentence.ts';
import { isKnownFacet } from '#core/schema/facet-words.ts';
import { paths } from '#core/site/paths.ts';
import { ofContent } from '#node/site/this-run.ts';
import { type CaseEntry, shelvedCases } from './cases.ts';
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
  facetsOf(taxonomies).map((facet) => [facet.name, facetChoices(facet).map(({ id }) => id)]),
);

/** Every facet with every value of its taxonomy and the count over the whole collection. */
export const facetGroups = ofContent((): FacetGroup[] => {
  const cases = shelvedCases();
  return facetsOf(taxonomies).map((facet) => {
    const stated = cases.filter(({ facets }) => facets[facet.name]?.some((id) => id !== UNSTATED)).length;
    const options = facetChoices(facet).map((value) => {
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
  const facet = facetsOf(taxonomies).find((one) => one.name === name);
  if (facet) return labelOf({ values: facetChoices(facet) }, id);
  return isKnownFacet(name) ? labelOf(taxonomies[listOfFacet(name)], id) : id;
}

/** Address of the list of one value of one facet; undefined where there is none: the instance leaves the facet out. */
export function facetPath(name: string, id: string): string | undefined {
  return hasFacet(taxonomies, name) ? paths.facet(name, id) : undefined;
}

/**
 * Address of the finder with these values chosen.
 * @returns undefined where the instance leaves one of the facets out: then there is no such list
 */
export function finderPath(chosen: Readonly<Record<string, readonly string[]>>): string | undefined {
  if (Object.keys(chosen).some((name) => !choices.has(name))) return undefined;
  return paths.cases + formatSelection({ ...EMPTY, chosen }, choices);
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

/** The cases that hold one value of one facet, in the order given; of a facet that is left out, too. */
export function casesWith(cases: readonly CaseEntry[], facet: string, id: string): CaseEntry[] {
  return cases.filter((entry) =>
    (isKnownFacet(facet) ? valuesIn(entry, facet, taxonomies) : entry.facets[facet])?.includes(id),
  );
}

/** What the page of one value shows, as the finder says it: `北陸 の 5件`. */
export function valueSentence(facet: Facet, label: string, cases: readonly CaseEntry[]): string {
  const upcoming = cases.filter(({ card }) => card.upcoming).length;
  return sentence([{ facet: facet.label, values: [sayValue(facet, label)] }], '', cases.length, upcoming);
}
