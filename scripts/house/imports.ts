import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** Path from the root of the project, with forward slashes. */
  path: string;
  text: string;
}
/** One import as it is written, and the file of ours it leads to; undefined for a package. */
export interface Import {
  name: string;
  target?: string;
}

/** Every source file under those of the given folders that there are, without what is installed or generated. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => /\.(?:ts|mjs|astro|css)$/.test(path) && !path.includes('/node_modules/'))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

/** What a file imports at its own place, whatever the form: static, type-only, re-exported, dynamic. */
export function importsOf({ path, text }: SourceFile): Import[] {
  if (path.endsWith('.css')) return [];
  return namesIn(path.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text, path);
}

/** What the scripts of an Astro file import: those run on the reader's machine. */
export function scriptImportsOf({ path, text }: SourceFile): Import[] {
  if (!path.endsWith('.astro')) return [];
  const code = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return namesIn(code.join('\n'), path);
}

function namesIn(code: string, path: string): Import[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName: name }) => {
    const target = targetOf(name, path);
    return { name, ...(target ? { target } : {}) };
  });
}

/** The file an import leads to, by the rules of `package.json#imports`; undefined for a package. */
function targetOf(name: string, from: string): string | undefined {
  if (name.startsWith('.')) return posix.join(dirname(from), name);
  for (const [alias, place] of aliases())
    if (name.startsWith(alias.slice(0, -1)))
      return posix.join(place.slice(0, -1), name.slice(alias.length - 1));
  return undefined;
}

/** The names of `package.json#imports` in the folder the command runs in; a tree of before the wings has none. */
function aliases(): [alias: string, place: string][] {
  known ??= Object.entries(JSON.parse(readFileSync('package.json', 'utf8')).imports ?? {});
  return known;
}

let known: [string, string][] | undefined;
