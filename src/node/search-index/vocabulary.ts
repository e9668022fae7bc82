import { normalize } from '#core/text/normalize.ts';
import { openMemory } from '#node/cache/memory.ts';
import type { Ipadic } from './ipadic.ts';
import { readLexicon } from './lexicon.ts';
import { type Name, namesOf, STRETCH } from './names.ts';
import { segment } from './segment.ts';
import { type Counted, causatives, compoundsOf, otherReadings, wordsOf } from './sentence-words.ts';
import type { Word } from './word.ts';

const ACRONYM = /(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ]{2,5}(?![A-Za-zＡ-Ｚａ-ｚ])/g;

/** Compounds on fewer pages are not asked for by their sound. */
const FEWEST_PAGES = 2;

/** A word of one page, what tells it from others, whether it is a compound, and whether it stands in the title. */
type Met = readonly [key: string, word: Counted, compound: boolean, titled: boolean];

/**
 * The words of some texts with their readings, and the names. Runs at build time only.
 * @param names what stands in the texts as well, and how it is read
 * @param program a hash of what cuts the words: those of pages seen before are remembered by it; none are without
 */
export function readVocabulary(
  pages: readonly string[],
  names: readonly Name[],
  ipadic: Ipadic,
  program?: string,
): Word[] {
  const texts = pages.map((page) => normalize(page).text);
  const chars = new Set<string>();
  for (const text of [...texts, ...names.map(({ name }) => normalize(name).text)]) {
    for (const char of text) chars.add(char);
  }
  const acronyms = new Set(
    pages.flatMap((page) => page.match(ACRONYM) ?? []).map((one) => normalize(one).text),
  );
  const lexicon = readLexicon(ipadic, chars);
  const cut = (text: string) => segment(text, lexicon, ipadic);
  const known = new Map<string, readonly (readonly [string, Counted, boolean])[]>();
  const words = new Map<string, Word>();
  const compounds = new Map<string, Word>();
  const keyed = (word: Counted) => `${word.surface}\t${word.reading}\t${word.kind}`;
  /** Sentences are said again and again in a collection: each is cut once. */
  const wordsIn = (stretch: string) => {
    let found = known.get(stretch);
    if (!found) {
      const entries = cut(stretch);
      const others = entries.flatMap((entry) => otherReadings(entry, lexicon));
      const single = [...[...entries, ...causatives(entries, lexicon)].flatMap(wordsOf), ...others].map(
        (word) => [keyed(word), word, false] as const,
      );
      found = [...single, ...compoundsOf(entries).map((word) => [keyed(word), word, true] as const)];
      known.set(stretch, found);
    }
    return found;
  };
  const wordsOn = (text: string): Met[] => {
    const seen = new Map<string, Met>();
    const title = text.split('\n', 1).join().length;
    for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
      for (const [key, word, compound] of wordsIn(stretch))
        if (!seen.has(key)) seen.set(key, [key, word, compound, index < title]);
    }
    return [...seen.values()];
  };
  // Words are cut by the letters of their own page alone, so they are the same in every collection.
  const memory = program === undefined ? undefined : openMemory<Met[]>('vocabulary', program);
  for (const text of texts) {
    for (const [key, word, compound, titled] of memory?.recall(text, () => wordsOn(text)) ?? wordsOn(text)) {
      const table = compound ? compounds : words;
      const counted = table.get(key) ?? { ...word, pages: 0 };
      counted.pages += 1;
      if (titled) counted.titled = true;
      table.set(key, counted);
    }
  }
  memory?.save();
  for (const [key, word] of compounds) {
    if (word.pages >= FEWEST_PAGES && !words.has(key)) words.set(key, word);
  }
  for (const word of words.values()) if (acronyms.has(word.surface)) word.acronym = true;
  for (const word of names.flatMap((name) => namesOf(name, cut))) {
    const key = keyed(word);
    words.set(key, { ...word, pages: words.get(key)?.pages ?? 1 });
  }
  return [...words.values()];
}
