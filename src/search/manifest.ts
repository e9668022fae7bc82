/** The first file of the search: what every query needs to know. */
export interface Manifest {
  /** Changes with the content, so that cached files of another build are not mixed in. */
  build: string;
  /** Document ids, in the order of the index's own page ids when sorted. */
  ids: string[];
}

export const MANIFEST = 'search.json';

/** Reads a manifest. Throws when it is not one. */
export function parseManifest(value: unknown): Manifest {
  const manifest = value as Partial<Manifest> | null;
  if (typeof manifest?.build !== 'string' || !Array.isArray(manifest.ids)) {
    throw new Error(`${MANIFEST} is not a search manifest`);
  }
  return manifest as Manifest;
}
