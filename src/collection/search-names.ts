import { readGlossary } from './glossary.ts';
import { readTaxonomies } from './taxonomies.ts';

/** The vocabularies whose labels readers type into the search. */
const ASKED = ['prefecture', 'industry', 'tag', 'step', 'wall', 'supporterType'] as const;

/**
 * Labels and terms by which the whole collection is asked for, with their readings where the lists have them.
 * @throws ContentError with every fault of the lists
 */
export function readSearchNames(contentDir: string): { name: string; kana?: string }[] {
  const taxonomies = readTaxonomies(contentDir);
  const labels = ASKED.flatMap((name) =>
    taxonomies[name].values.flatMap((value) => {
      if ('kana' in value) return [{ name: value.label, kana: value.kana }];
      // DX・IT活用 is asked for by its parts as well.
      return value.label.split(/[・、（）()]/).map((part) => ({ name: part }));
    }),
  );
  const terms = readGlossary(contentDir).map(({ term, kana }) => ({ name: term, kana }));
  return [...labels, ...terms].filter(({ name }) => name.length > 1);
}
