import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE } from '#core/language/language.ts';
import { wordListFile } from '#node/language/word-list.ts';

/**
 * One hash for program files, the packages they use and the engine: whatever of them changes, results of before count
 * no more.
 * @param places files of the project, or folders with all programs below them
 */
export function hashOfCode(...places: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap(programFiles)) hash.update(file).update(readFileSync(file));
  // What the program says is part of it.
  if (LANGUAGE !== 'ja') hash.update(LANGUAGE).update(readFileSync(wordListFile(LANGUAGE)));
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

function programFiles(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:ts|mjs|astro)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
