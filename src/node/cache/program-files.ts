import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash for program files, the packages they use and the engine, for programs that are the same in every language.
 * @param places files of the project, or folders with all programs below them
 */
export function hashOfFiles(...places: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap(programFiles)) hash.update(file).update(readFileSync(file));
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

function programFiles(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:ts|mjs|astro)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
