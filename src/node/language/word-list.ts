import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { OtherLanguage } from './language-of.ts';

/** The list of words of a language. Its keys are the Japanese of the program, its values marked in English. */
export interface WordList {
  /** What a text is in this language; one that has no words yet is ''. */
  words: Readonly<Record<string, string>>;
  /** The same for one file of the program alone, where a text means something else. */
  only?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Texts of the program that no reader sees: they stay as they are. */
  kept: readonly string[];
}

/** Where the list of words of a language stands. */
export function wordListFile(language: OtherLanguage): string {
  return fileURLToPath(new URL(`${language}.yaml`, import.meta.url));
}

/** @throws Error when the file is missing or no YAML */
export function readWordList(language: OtherLanguage): WordList {
  return parse(readFileSync(wordListFile(language), 'utf8')) as WordList;
}

const HEAD = `# What the program says, in another language. The keys are the Japanese of the program; npm run words adds those that
# are new (with '' to be filled in) and drops those that are gone. How to translate: DEVELOPING.md.
#   {1}            a value            {1|case|cases}   one word for the value 1, another for all others
#   <1>…</1>       an inline element  (a link, bold); all numbers of a key stand in its translation, in any order
#   only           words for one file alone     kept   Japanese that no reader sees
`;

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
const sorted = <T>(record: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(record).sort(byKey));

/** A list of words as its file is written: sorted, so that two who add to it seldom meet. */
export function writtenWordList({ words, only, kept }: WordList): string {
  const list = { words: sorted(words), ...(only ? { only: sorted(only) } : {}), kept: [...kept].sort() };
  return HEAD + stringify(list, { lineWidth: 0 });
}
