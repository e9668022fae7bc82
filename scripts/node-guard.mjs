/**
 * Stands before every command, as `node --import ./scripts/node-guard.mjs …`: a Node that cannot run TypeScript as it
 * is would die of a `.ts` file without a word that helps. Plain JavaScript, for such a Node has to read it.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (!process.features.typescript) {
  console.error(
    `いまの Node（${process.version}）では、このプログラムは動きません。TypeScript をそのまま動かせる Node が要ります。\n` +
      'このフォルダーで npm ci を実行すると、合う Node が一緒に入り、npm run … がそれを使います。\n' +
      '自分で入れるときは、Node 22.18 以上（23 なら 23.6 以上）を、--no-strip-types を付けずに使ってください。',
  );
  process.exit(1);
}

// What the engine made of the modules is kept for the next command, and for those that this one starts.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../.cache/compiled', import.meta.url));
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);

// An instance in another language: from here on the modules of the program speak it.
const { languageOf } = await import('../src/node/language/language-of.ts');
const language = languageOf(process.env.CONTENT_DIR || 'content');
if (language !== 'ja') {
  const { openSpeech } = await import('../src/node/language/speech.ts');
  const { speak } = await import('../src/node/language/speak.ts');
  speak(openSpeech(language));
}
