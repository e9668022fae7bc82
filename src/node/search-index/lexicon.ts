import type { DictionaryWord, Ipadic } from './ipadic.ts';

/** Words of the dictionary by what they look like. */
export interface Lexicon {
  find(surface: string): readonly DictionaryWord[];
  /** Most characters that a word has which begins with one. */
  longest(first: string): number;
}

/** The part of the dictionary whose words are written in the given characters alone. */
export function readLexicon(ipadic: Ipadic, chars: ReadonlySet<string>): Lexicon {
  const rows = new Map<string, number[]>();
  const longest = new Map<string, number>();
  const written = (surface: string) => {
    for (const char of surface) if (!chars.has(char)) return false;
    return true;
  };
  for (let row = 0; row < ipadic.size; row += 1) {
    const surface = ipadic.surface(row);
    if (!written(surface)) continue;
    const same = rows.get(surface);
    if (same) same.push(row);
    else rows.set(surface, [row]);
    const first = String.fromCodePoint(surface.codePointAt(0) ?? 0);
    if (surface.length > (longest.get(first) ?? 0)) longest.set(first, surface.length);
  }
  // Most words of the dictionary are never met: what they are is read when they are.
  const known = new Map<string, readonly DictionaryWord[]>();
  return {
    longest: (first) => longest.get(first) ?? 0,
    find(surface) {
      const entries = known.get(surface);
      if (entries) return entries;
      const own = rows.get(surface);
      if (!own) return [];
      const read = own.map((row) => ipadic.entry(row));
      known.set(surface, read);
      return read;
    },
  };
}
