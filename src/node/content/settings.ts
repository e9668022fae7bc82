import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { todayInJapan } from '#core/format/today.ts';
import { LANGUAGE } from '#core/language/language.ts';
import { parseSettings, type Settings } from '#core/schema/settings.ts';
import { languageOf } from '#node/language/language-of.ts';

/** The day that this run is made for: `BUILD_DAY`, else today in Japan. @throws Error when a setting is wrong */
export function siteDay(environment: Record<string, string | undefined> = process.env): string {
  return parseSettings(environment).BUILD_DAY ?? todayInJapan();
}

/**
 * Settings of this run, with the content folder as an absolute path that exists.
 * @throws Error in Japanese naming the setting and how to mend it
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const settings = parseSettings(environment);
  const contentDir = resolve(settings.CONTENT_DIR);
  if (!existsSync(contentDir)) {
    throw new Error(
      `設定 CONTENT_DIR の場所「${settings.CONTENT_DIR}」がありません。content/ と同じ並びのフォルダーを指してください`,
    );
  }
  const language = languageOf(contentDir);
  // Words cannot change once the modules that say them are loaded.
  if (language !== LANGUAGE)
    throw new Error(
      `${settings.CONTENT_DIR}/site.yaml は language: ${language} ですが、プログラムは ${LANGUAGE} で始まっています。npm run … か、node --import ./scripts/node-guard.mjs … で、CONTENT_DIR を決めてから始めてください`,
    );
  const previous = settings.PREVIOUS_CASES;
  if (previous !== undefined && !existsSync(previous)) {
    throw new Error(
      `設定 PREVIOUS_CASES の場所「${previous}」がありません。前の版の data/cases.json を指すか、設定を外してください`,
    );
  }
  return { ...settings, CONTENT_DIR: contentDir };
}
