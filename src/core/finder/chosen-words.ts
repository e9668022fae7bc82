import { sayValue } from './facet-head.ts';
import type { FinderCollection } from './finder-collection.ts';
import type { Selection } from './selection.ts';
import type { ChosenWords } from './sentence.ts';

/** The chosen facets in words, those that lead a sentence (地域) first. */
export function chosenWords(selection: Selection, { facets, label }: FinderCollection): ChosenWords[] {
  const chosen = facets.filter(({ name }) => selection.chosen[name]?.length);
  const inTurn = [...chosen.filter((facet) => facet.leads), ...chosen.filter((facet) => !facet.leads)];
  return inTurn.map((facet) => ({
    facet: facet.label,
    values: (selection.chosen[facet.name] ?? []).map((id) => sayValue(facet, label(facet.name, id))),
  }));
}
