import { type Import, importsOf, type SourceFile, scriptImportsOf } from './imports.ts';

/** Where code runs, one folder each. */
export const WINGS: readonly string[] = ['src/core', 'src/node', 'src/browser'];

/** Place → places its imports may lead to, besides itself. The scripts of `.astro` files are `SCRIPTS`. */
const MAY: Record<string, readonly string[]> = {
  'src/core': [],
  'src/node': ['src/core'],
  'src/browser': ['src/core'],
  'src/styles': [],
  'src/components': ['src/core', 'src/node', 'src/styles'],
  'src/layouts': ['src/core', 'src/node', 'src/styles', 'src/components'],
  'src/pages': ['src/core', 'src/node', 'src/styles', 'src/components', 'src/layouts'],
  'src/content.config.ts': ['src/core', 'src/node'],
  'src/middleware.ts': ['src/core', 'src/node'],
  'src/env.d.ts': [],
  scripts: ['src/core', 'src/node'],
  bench: ['src/core', 'src/node', 'scripts'],
};
const SCRIPTS = ['src/core', 'src/browser', 'src/styles'];
/** What a file may climb: further away, the name of its wing says more. */
const MOST_CLIMBS = 2;

/** The place a path belongs to: a folder or file right under `src/`, or a folder at the top. */
export function placeOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? `${first}/${second}` : first;
}

/** Imports that run against the wings, or climb too far, each as one line that names the file. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    const may = MAY[place];
    if (!may) return [`${file.path}: 「${place}」 has no place in the house (scripts/house/wings.ts)`];
    return [
      ...wrong(file, importsOf(file), place, [place, ...may]),
      ...wrong(file, scriptImportsOf(file), `a script of ${place}`, SCRIPTS),
    ];
  });
}

function wrong(file: SourceFile, imports: Import[], place: string, may: readonly string[]): string[] {
  return imports.flatMap(({ name, target }) => {
    if (name.split('../').length - 1 > MOST_CLIMBS)
      return [`${file.path}: ${name} climbs more than ${MOST_CLIMBS} folders; name its wing`];
    if (target === undefined) {
      const impure = /^(?:node:|astro(?:[:/]|$)|@astrojs\/)/.test(name);
      const pure = place === 'src/core' || place === 'src/browser' || place.startsWith('a script');
      return impure && pure ? [`${file.path}: ${place} must not import ${name}`] : [];
    }
    const to = placeOf(target);
    return may.includes(to) || !to.includes('/')
      ? []
      : [`${file.path}: ${place} must not import ${to} (${name})`];
  });
}
