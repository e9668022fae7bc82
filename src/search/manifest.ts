/** The first file of the search: what every query needs to know. */
export interface Manifest {
  /** Changes with the content, so that cached files of another build are not mixed in. */
  build: string;
  /** Document ids, in the order of the index's own page ids when sorted. */
  ids: string[];
  /** Kanji of the collection that have another shape (髙, 澤 …). */
  shapes: string;
  /** Numbers that the collection writes in kanji. */
  numerals: string[];
}

export const MANIFEST = 'search.json';

/** Reads a manifest. Throws when it is not one. */
export function parseManifest(value: unknown): Manifest {
  const manifest = value as Partial<Manifest> | null;
  const { build, ids, shapes, numerals } = manifest ?? {};
  if (
    typeof build !== 'string' ||
    typeof shapes !== 'string' ||
    !Array.isArray(ids) ||
    !Array.isArray(numerals)
  ) {
    throw new Error(`${MANIFEST} is not a search manifest`);
  }
  return manifest as Manifest;
}
