import { existsSync, globSync, readFileSync } from 'node:fs';
import { transform } from '@astrojs/compiler-rs';
import { OTHER_LANGUAGES } from './language-of.ts';
import { localise } from './localise.ts';
import { isReaderFacing } from './rooms.ts';
import { standInFile } from './speech.ts';

/** A text of the program that readers see. */
export interface ProgramText {
  /** As the list of words has it. */
  key: string;
  /** Where it stands, from the root of the project. */
  file: string;
  line: number;
}

/**
 * Every text that readers see, once for each place. Modules that think in another language themselves have none.
 * Reads the program in the current folder.
 */
export function programTexts(): ProgramText[] {
  return globSync('src/**/*.{ts,astro}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isReaderFacing(file) && !file.endsWith('.d.ts'))
    .filter(
      (file) => !OTHER_LANGUAGES.some((language) => file.endsWith(`.${language}.ts`) || hasStandIn(file)),
    )
    .sort()
    .flatMap(textsOf);
}

const hasStandIn = (file: string) =>
  file.endsWith('.ts') && OTHER_LANGUAGES.every((language) => existsSync(standInFile(file, language)));

function textsOf(file: string): ProgramText[] {
  const source = readFileSync(file, 'utf8');
  const keys: string[] = [];
  localise(file, file.endsWith('.astro') ? compiled(file, source) : source, (key) => {
    keys.push(key);
    return undefined;
  });
  return keys.map((key) => ({ key, file, line: lineOf(source, key) }));
}

/** What Astro makes of a file when it builds the site, white space and all. */
function compiled(file: string, source: string): string {
  return transform(source, { filename: file, compact: 'jsx', internalURL: 'astro/compiler-runtime' }).code;
}

/** The line with the longest piece of a text that stands in one. */
function lineOf(source: string, key: string): number {
  const [piece = ''] = key
    .split(/\{\d+\}|<\/?\d+\/?>|\n|\s{2,}/)
    .map((text) => text.trim())
    .sort((a, b) => b.length - a.length);
  return source.slice(0, Math.max(0, source.indexOf(piece))).split('\n').length;
}
