import type { Ipadic } from './ipadic.ts';
import { kindOf, type WordKind } from './word.ts';

/** A spelling that the dictionary knows for a reading. */
export interface Spelling {
  /** Normalised: Latin letters in half width and lower case. */
  surface: string;
  reading: string;
  kind: WordKind;
}

const LATIN = /^[a-z]+$/;
/** An entry that begins with a Latin letter, which IPADIC has in full width. */
const FOREIGN = /^[a-zA-Zａ-ｚＡ-Ｚ]/;

/**
 * Spellings of IPADIC that are read in one of the wanted ways, or are one of
 * the wanted words in Latin letters.
 */
export function readSpellings(
  ipadic: Ipadic,
  wanted: ReadonlySet<string>,
  latin: ReadonlySet<string>,
): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (let row = 0; row < ipadic.size; row += 1) {
    if (!wanted.has(ipadic.reading(row)) && !FOREIGN.test(ipadic.surface(row))) continue;
    const { surface: written, reading, features } = ipadic.entry(row);
    const [pos = '', detail = '', , , , form = ''] = features;
    const surface = written.normalize('NFKC').toLowerCase();
    const foreign = LATIN.test(surface);
    if (!(foreign && latin.has(surface)) && !wanted.has(reading)) continue;
    // Names of people and places are written in too many ways to be taken for each other.
    if (detail === '固有名詞' && !foreign) continue;
    const kind = kindOf(pos, detail, form);
    if (kind) spellings.set(`${surface}\t${reading}\t${kind}`, { surface, reading, kind });
  }
  return [...spellings.values()];
}
