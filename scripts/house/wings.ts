import { type Import, importsOf, type SourceFile, scriptImportsOf } from './imports.ts';

const WINGS = ['src/core', 'src/node', 'src/browser'];
const SHOWN = ['src/components', 'src/layouts', 'src/pages'];

/** Place → places its imports may lead to, besides itself. The scripts of `.astro` files are `SCRIPTS`. */
const MAY: Record<string, readonly string[]> = {
  'src/core': [],
  'src/node': ['src/core'],
  'src/browser': ['src/core'],
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

/** The room of a wing a path belongs to, for example `core/text`; Astro's own places are one room each. */
export function roomOf(path: string): string {
  const [, second = '', third = ''] = path.split('/');
  return WINGS.includes(placeOf(path)) && /^[^.]+$/.test(third) ? `${second}/${third}` : second;
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

/** Circles of imports, type-only ones included: each as the files one passes, the first again at the end. */
export function circles(files: readonly SourceFile[]): string[][] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      [...importsOf(file), ...scriptImportsOf(file)].flatMap(({ target }) => target ?? []),
    ]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Arrows between the rooms of the wings and Astro's own places: room → rooms it imports from. */
export function arrows(files: readonly SourceFile[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const from = roomOf(file.path);
    const to = found.get(from) ?? new Set<string>();
    found.set(from, to);
    for (const { target } of [...importsOf(file), ...scriptImportsOf(file)])
      if (target?.startsWith('src/') && roomOf(target) !== from) to.add(roomOf(target));
  }
  return found;
}

/** Astro's own places that hold what readers see; their arrows lead into the wings, never back. */
export const SHOWN_PLACES: readonly string[] = SHOWN;
