import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Languages besides Japanese, each with its list of words beside this file. */
export const OTHER_LANGUAGES = ['en'] as const;
/** All of them. */
export const LANGUAGES = ['ja', ...OTHER_LANGUAGES] as const;
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

/** The language of a content folder, as its `site.yaml` says, before anything checked it; Japanese when it says none. */
export function languageOf(contentDir: string): 'ja' | OtherLanguage {
  const file = join(resolve(contentDir), 'site.yaml');
  const said = existsSync(file) && /^language:\s*["']?(\w+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return OTHER_LANGUAGES.find((one) => one === said) ?? 'ja';
}
