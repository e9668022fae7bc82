import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const TOKENS = '@digital-go-jp/design-tokens/dist/tokens.css';
const TOKENS_FILE = /design-tokens\/dist\/tokens\.css$/;
const THEME = 'styles/theme.css';
const OWN_SHEET = /\/src\/styles\/.+\.css$/;

/**
 * A Vite plugin that puts the design tokens into the lowest layer of the style sheets. In a build every name that has
 * one value wherever it is read stands as that value: a reader's browser need not load a palette of hundreds, nor
 * look up each distance. In dev all names stand, so that another value can be tried at once.
 * @param source folder whose style sheets, components and scripts use the names
 */
export function fixedNamesPlugin(source: string) {
  let fixed: ReadonlyMap<string, string> = new Map();
  return {
    name: 'fixed-names',
    enforce: 'pre' as const,
    configResolved({ command }: { command: 'build' | 'serve' }) {
      if (command === 'build') fixed = namesOf(source);
    },
    transform(code: string, id: string) {
      const file = (id.split('?')[0] ?? id).replaceAll('\\', '/');
      if (TOKENS_FILE.test(file)) return { code: `@layer reset {\n${withValues(code, fixed)}\n}`, map: null };
      return OWN_SHEET.test(file) ? { code: withValues(code, fixed), map: null } : null;
    },
  };
}

/**
 * The names with one value for the whole site: declared once, for the whole page and on no condition, and known to
 * no script. Their values name no other of them.
 * @param common style sheets whose first block declares names for the whole page
 * @param sheets all other style sheets
 * @param texts everything else that may read or set a name
 */
export function fixedNames(
  common: readonly string[],
  sheets: readonly string[],
  texts: readonly string[],
): Map<string, string> {
  const times = new Map<string, number>();
  for (const sheet of [...common, ...sheets])
    for (const { name } of declarations(sheet)) times.set(name, (times.get(name) ?? 0) + 1);
  const known = new Set(texts.flatMap((text) => text.match(/--[\w-]+/g) ?? []));
  const fixed = new Map<string, string>();
  for (const sheet of common)
    for (const { name, value } of declarations(sheet.split('@media')[0] ?? ''))
      if (times.get(name) === 1 && !known.has(name)) fixed.set(name, value);
  for (const name of fixed.keys()) fixed.set(name, valueIn(fixed.get(name) ?? '', fixed));
  return fixed;
}

/** A style sheet in which fixed names are no longer declared and stand as their values. */
export function withValues(sheet: string, fixed: ReadonlyMap<string, string>): string {
  const rest = sheet.replace(/(--[\w-]+)\s*:[^;{}]*;/g, (whole, name) => (fixed.has(name) ? '' : whole));
  return valueIn(rest, fixed);
}

function valueIn(text: string, fixed: ReadonlyMap<string, string>): string {
  return text.replace(/var\((--[\w-]+)\)/g, (whole, name) =>
    fixed.has(name) ? valueIn(fixed.get(name) ?? '', fixed) : whole,
  );
}

function declarations(sheet: string): { name: string; value: string }[] {
  const bare = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/(--[\w-]+)\s*:\s*([^;{}]*);/g)].map(([, name = '', value = '']) => ({
    name,
    value: value.trim(),
  }));
}

function namesOf(source: string): Map<string, string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const read = (kind: RegExp) =>
    files
      .filter((file) => kind.test(file) && file !== THEME)
      .map((file) => readFileSync(join(source, file), 'utf8'));
  const tokens = readFileSync(createRequire(import.meta.url).resolve(TOKENS), 'utf8');
  const theme = readFileSync(join(source, THEME), 'utf8');
  return fixedNames([tokens, theme], read(/\.css$/), read(/\.(?:astro|ts)$/));
}
