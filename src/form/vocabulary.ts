import type { Taxonomies } from '../schema/taxonomy.ts';

/** What the check in the browser needs to know of this instance; a file of the site. */
export interface Vocabulary {
  taxonomies: Taxonomies;
  /** Folder names of the cases that readers can see. */
  taken: string[];
}

/** @throws Error when the file does not come */
export async function fetchVocabulary(address: string): Promise<Vocabulary> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Vocabulary;
}
