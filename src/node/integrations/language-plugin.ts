import type { Plugin } from 'vite';
import type { OtherLanguage } from '#node/language/language-of.ts';
import { openSpeech } from '#node/language/speech.ts';
import { wordListFile } from '#node/language/word-list.ts';

/** Lets the pages and what they load in the browser speak the language of the instance; nothing for Japanese. */
export function languagePlugin(language: 'ja' | OtherLanguage): Plugin | undefined {
  if (language === 'ja') return undefined;
  const speech = openSpeech(language);
  const fileOf = (id: string) => id.replace(/\?.*$/, '');
  return {
    name: 'language',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/.*\.(?:ts|astro)$/ },
      handler(id) {
        const code = speech.standIn(fileOf(id));
        return code === undefined ? null : { code, moduleType: 'ts' };
      },
    },
    transform: {
      filter: { id: /\/src\/.*\.(?:ts|astro)(?:$|\?)/ },
      handler(code, id) {
        this.addWatchFile(wordListFile(language));
        const said = speech.say(fileOf(id), code);
        return said === code ? null : { code: said, map: null };
      },
    },
  };
}
