import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { NotReadable } from '#core/site/load.ts';
import { recordOf } from '#core/site/shape.ts';

/** What the check in the browser needs to know of this instance; a file of the site. */
export interface Vocabulary {
  taxonomies: Taxonomies;
  /** Folder names of the cases that readers can see. */
  taken: string[];
  /** Folder names of cases that were withdrawn. */
  withdrawn: string[];
  /** In how many files the published cases stand that can be mended. */
  originals: number;
}

const lists = recordOf<{ values: unknown[] }>({ values: 'list' });
const vocabulary = recordOf<Vocabulary>({
  taxonomies: (value, where) => {
    if (typeof value !== 'object' || value === null) throw new NotReadable(`${where} is not a record`);
    for (const [name, list] of Object.entries(value)) lists(list, `${where}: ${name}`);
    return value as Taxonomies;
  },
  taken: 'list',
  withdrawn: 'list',
  originals: 'number',
});

/** The vocabulary, checked. @throws NotReadable when a value is something else */
export function checkVocabulary(value: unknown): Vocabulary {
  return vocabulary(value, 'The vocabulary of the form');
}
