import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** Folders whose files only the browser or a feature needs; they may share the search and the finder's parts. */
const FEATURES = [
  'compare',
  'form',
  'keyboard',
  'match',
  'offline',
  'pack',
  'print',
  'questions',
  'share',
  'terms',
  'toc',
];
/** Parts that several features share: a case's own page, what is kept in the browser. */
const SHARED = ['casepage', 'saved'];
const BASE = ['schema', 'domain', 'markdown', 'collection'];
const SERVED = [
  ...BASE,
  'search',
  'search-ui',
  'finder',
  'element',
  'charts',
  'pictures',
  'reading',
  ...SHARED,
  ...FEATURES,
  'data',
];

/** Folder → folders it may import from, besides itself. A folder that is not here has no place yet. */
export const LAYERS: Record<string, readonly string[]> = {
  schema: [],
  domain: ['schema'],
  markdown: ['schema', 'domain'],
  collection: ['schema', 'domain', 'markdown'],
  search: BASE,
  // What every element of a page can do: show a message, wait for the picture.
  element: [],
  'search-ui': [...BASE, 'search', 'element'],
  finder: [...BASE, 'search', 'search-ui', 'element'],
  charts: [...BASE, 'reading'],
  pictures: [...BASE, 'reading'],
  reading: BASE,
  ...Object.fromEntries(SHARED.map((name) => [name, [...BASE, 'search', 'search-ui', 'finder', 'element']])),
  ...Object.fromEntries(
    FEATURES.map((name) => [name, [...BASE, 'search', 'search-ui', 'finder', 'element', ...SHARED]]),
  ),
  data: SERVED.filter((name) => name !== 'data'),
  build: [...SERVED, 'components', 'layouts'],
  styles: [],
  components: [...SERVED, 'styles'],
  layouts: [...SERVED, 'components', 'styles'],
  pages: [...SERVED, 'components', 'layouts', 'styles'],
  'content.config.ts': ['schema', 'domain', 'markdown', 'collection'],
  'env.d.ts': [],
  'middleware.ts': [...BASE, 'reading', 'data'],
  scripts: [...BASE, 'search', 'build'],
};
const PURE = ['schema', 'domain', 'markdown'];

export interface SourceFile {
  /** Path from the root of the project, with forward slashes. */
  path: string;
  text: string;
}

/** The layer a path belongs to: a folder or file right under `src/`, or `scripts`. */
export function layerOf(path: string): string {
  const [first, second] = path.split('/');
  return (first === 'src' ? second : first) ?? '';
}

/** What a file imports, whatever the form: static, type-only, re-exported, dynamic; in Astro also in its scripts. */
export function importsOf({ path, text }: SourceFile): string[] {
  const code = path.endsWith('.astro')
    ? [...text.matchAll(/^---\n(.*?)^---$|<script[^>]*>(.*?)<\/script>/gms)]
        .map((match) => match[1] ?? match[2] ?? '')
        .join('\n')
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map((file) => file.fileName);
}

/** Imports that run against the layers, each as one line that names the file. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path);
    const allowed = LAYERS[layer];
    if (!allowed)
      return [`${file.path}: 「${layer}」 has no place among the layers (tests/support/layers.ts)`];
    return importsOf(file).flatMap((name) => {
      if (!name.startsWith('.')) {
        const impure = /^(?:node:|astro(?:[:/]|$)|@astrojs\/)/.test(name);
        return PURE.includes(layer) && impure ? [`${file.path}: ${layer} must not import ${name}`] : [];
      }
      const target = layerOf(posix.join(dirname(file.path), name));
      return target === layer || allowed.includes(target)
        ? []
        : [`${file.path}: ${layer} must not import ${target} (${name})`];
    });
  });
}

/** Every source file under the given folders of the project. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}
