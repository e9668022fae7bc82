import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** What the check in the browser needs to know of this instance; a file of the site. */
export interface Vocabulary {
  taxonomies: Taxonomies;
  /** Folder names of the cases that readers can see. */
  taken: string[];
}
