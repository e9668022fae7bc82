import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DICTIONARY, kindOf, type WordKind } from './vocabulary.ts';

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
export async function readSpellings(
  wanted: ReadonlySet<string>,
  latin: ReadonlySet<string>,
): Promise<Spelling[]> {
  // One text of all features, ended by NUL: surface, kinds, inflection, base form, reading, …
  const packed = await readFile(join(DICTIONARY, 'tid_pos.dat.gz'));
  const entries = new TextDecoder().decode(gunzipSync(packed)).split('\0');
  const spellings = new Map<string, Spelling>();
  for (const entry of entries) {
    // The reading is the last field but one. Most entries end here, so it is cut out first.
    const end = entry.lastIndexOf(',');
    const reading = entry.slice(entry.lastIndexOf(',', end - 1) + 1, end);
    if (!wanted.has(reading) && !FOREIGN.test(entry)) continue;
    const [written = '', pos = '', detail = '', , , , form = ''] = entry.split(',');
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
