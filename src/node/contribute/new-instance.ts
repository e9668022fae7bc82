import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '#core/language/language.ts';
import { UsageError } from '#node/command/arguments.ts';

/** Where the first content of a language lies. */
const starter = (language: Language) =>
  fileURLToPath(new URL(`../../../starter${language === 'ja' ? '' : `-${language}`}`, import.meta.url));

/**
 * Writes a content folder for another organisation: settings, lists and three cases marked as samples.
 * @param dir a folder that is not there yet, or empty
 * @param language what the site and its samples speak
 * @returns its absolute path
 * @throws UsageError when something stands there already
 */
export function writeInstance(dir: string, language: Language = 'ja'): string {
  const folder = resolve(dir);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new UsageError(`「${folder}」という名前のファイルがあります。別の名前にしてください`);
    if (readdirSync(folder).length)
      throw new UsageError(`「${folder}」は空ではありません。新しい名前か、空のフォルダーを指してください`);
  }
  mkdirSync(dirname(folder), { recursive: true });
  // Beside its place, so that it comes there in one step: a copy that breaks off leaves nothing.
  const beside = mkdtempSync(join(dirname(folder), '.new-instance-'));
  try {
    const made = join(beside, 'content');
    cpSync(starter(language), made, { recursive: true });
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(made, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return folder;
}
