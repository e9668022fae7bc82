import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OtherLanguage } from './language-of.ts';
import { localise } from './localise.ts';
import { isReaderFacing } from './rooms.ts';
import { readWordList } from './word-list.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How the program speaks one language. */
export interface Speech {
  language: OtherLanguage;
  /** The program text that stands in for a module of the project; undefined where nothing does. */
  standIn(file: string): string | undefined;
  /** The text of a module with its words in this language. @param code of a `.ts` file, or what Astro made of its own */
  say(file: string, code: string): string;
}

/** The module that stands in for another in a language: `dates.en.ts` beside `dates.ts`. */
export function standInFile(file: string, language: OtherLanguage): string {
  return file.replace(/\.ts$/, `.${language}.ts`);
}

/** Opens a language: its list of words, and the modules that think in it. */
export function openSpeech(language: OtherLanguage): Speech {
  const { words, only = {} } = readWordList(language);
  return {
    language,
    standIn(file) {
      const other = standInFile(file, language);
      return other !== file && existsSync(other) ? readFileSync(other, 'utf8') : undefined;
    },
    say(file, code) {
      const name = relative(ROOT, file).replaceAll('\\', '/');
      if (!isReaderFacing(name)) return code;
      const own = only[name];
      return localise(name, code, (key) => own?.[key] || words[key] || undefined);
    },
  };
}
