import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSettings, type Settings } from '../schema/settings.ts';

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
  return { ...settings, CONTENT_DIR: contentDir };
}
