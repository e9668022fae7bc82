import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LANGUAGE } from '#core/language/language.ts';
import { wordListFile } from '#node/language/word-list.ts';
import { hashOfFiles } from './program-files.ts';

/**
 * One hash for program files, the packages they use, the engine and what the program says in the language of this
 * instance: whatever of them changes, results of before count no more.
 * @param places files of the project, or folders with all programs below them
 */
export function hashOfCode(...places: string[]): string {
  const code = hashOfFiles(...places);
  if (LANGUAGE === 'ja') return code;
  return createHash('sha256')
    .update(code)
    .update(LANGUAGE)
    .update(readFileSync(wordListFile(LANGUAGE)))
    .digest('hex');
}
