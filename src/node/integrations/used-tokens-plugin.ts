import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKENS = /design-tokens\/dist\/tokens\.css$/;

/**
 * A Vite plugin that puts the design tokens into the lowest layer of the style sheets, and leaves out those nobody
 * uses: readers need not load a palette of hundreds. In dev all of them stand, so that a new one can be tried at once.
 * @param source folder whose style sheets and components use tokens
 */
export function usedTokensPlugin(source: string) {
  let building = false;
  return {
    name: 'used-tokens',
    enforce: 'pre' as const,
    configResolved(config: { command: 'build' | 'serve' }) {
      building = config.command === 'build';
    },
    transform(code: string, id: string) {
      if (!TOKENS.test(id.split('?')[0] ?? id)) return null;
      return {
        code: `@layer reset {\n${building ? usedTokens(code, textsBelow(source)) : code}\n}`,
        map: null,
      };
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
