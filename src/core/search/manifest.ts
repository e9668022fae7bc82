import { NotReadable } from '#core/site/load.ts';

/** The first file of the search: what every query needs to know. */
export interface Manifest {
  /** Changes with the content, so that cached files of another build are not mixed in. */
  build: string;
  /** How many parts the index has. */
  parts: number;
  /** Document ids, in the order of the index's own page ids when sorted. */
  ids: string[];
  /** Length of each page in the same order, one letter each (`lengthLetter`). */
  lengths: string;
  /** Less usual shapes of kanji that the collection has, each before its other shapes (髙高). */
  shapes: string[];
  /** Numbers that the collection writes in kanji. */
  numerals: string[];
}

/** The file that says what the search of a site holds, in its folder. */
export const MANIFEST = 'search.json';

/** Reads a manifest. Throws when it is not one. */
export function parseManifest(value: unknown): Manifest {
  const manifest = value as Partial<Manifest> | null;
  const { build, parts, ids, lengths, shapes, numerals } = manifest ?? {};
  if (
    typeof build !== 'string' ||
    typeof parts !== 'number' ||
    typeof lengths !== 'string' ||
    !Array.isArray(shapes) ||
    !Array.isArray(ids) ||
    !Array.isArray(numerals)
  ) {
    throw new NotReadable(`${MANIFEST} is not a search manifest`);
  }
  return manifest as Manifest;
}

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** A length as a letter, rounded up to a quarter of a doubling: near enough for ranking, small to send. */
export function lengthLetter(length: number): string {
  const step = Math.ceil(Math.log2(Math.max(1, length)) * 4);
  return LETTERS[Math.min(step, LETTERS.length - 1)] as string;
}

/** The length that a letter stands for. */
export function letterLength(letter: string): number {
  return 2 ** (Math.max(0, LETTERS.indexOf(letter)) / 4);
}

/** For a kanji, the shapes of it that a query for it should look for too. */
export type Shapes = ReadonlyMap<string, readonly string[]>;

/** Reads `shapes` both ways: a rarer shape that the collection has stands for the others and they for it. */
export function readShapes(groups: readonly string[]): Shapes {
  const shapes = new Map<string, string[]>();
  for (const group of groups) {
    const [rarer, ...others] = group;
    shapes.set(rarer as string, [...(shapes.get(rarer as string) ?? []), ...others]);
    for (const other of others) shapes.set(other, [...(shapes.get(other) ?? []), rarer as string]);
  }
  return new Map([...shapes].map(([kanji, others]) => [kanji, [...new Set(others)]]));
}
