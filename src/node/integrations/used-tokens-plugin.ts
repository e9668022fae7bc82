import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKENS = /design-tokens\/dist\/tokens\.css$/;

/**
 * A Vite plugin that leaves out the design tokens nobody uses: readers need not load a palette of hundreds.
 * In dev all of them stand, so that a new one can be tried at once.
 * @param source folder whose style sheets and components use tokens
 */
export function usedTokensPlugin(source: string) {
  return {
    name: 'used-tokens',
    apply: 'build' as const,
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return TOKENS.test(id.split('?')[0] ?? id)
        ? { code: usedTokens(code, textsBelow(source)), map: null }
        : null;
    },
  };
}

/**
 * The declarations of `tokens` that `texts` use, directly or through another token.
 * @param tokens a style sheet whose custom properties stand one on a line
 */
export function usedTokens(tokens: string, texts: readonly string[]): string {
  const declared = new Map<string, string>();
  for (const [, name, value] of tokens.matchAll(/^\s*(--[\w-]+)\s*:\s*([^;]*);\s*$/gm))
    declared.set(name as string, value as string);
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [name] of text.matchAll(/--[\w-]+/g)) {
      const value = declared.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      use(value);
    }
  };
  for (const text of texts) use(text);
  return tokens.replace(/^\s*(--[\w-]+)\s*:\s*[^;]*;\s*$\n?/gm, (line, name) => (used.has(name) ? line : ''));
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:css|astro|ts)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
