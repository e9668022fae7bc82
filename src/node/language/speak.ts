import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Speech } from './speech.ts';

/**
 * Lets every module of the project that Node loads from now on speak a language; what Vite loads is said by
 * `src/node/integrations/language-plugin.ts`.
 */
export function speak(speech: Speech): void {
  registerHooks({
    load(url, context, next) {
      const file = url.startsWith('file:') ? fileURLToPath(url) : '';
      if (!/[\\/]src[\\/].*\.ts$/.test(file) || file.includes('node_modules')) return next(url, context);
      const code = speech.standIn(file) ?? readFileSync(file, 'utf8');
      return { format: 'module-typescript', shortCircuit: true, source: speech.say(file, code) };
    },
  });
}
