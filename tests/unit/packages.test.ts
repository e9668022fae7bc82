import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, scriptImportsOf, sourceFiles } from '../../scripts/house/imports.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}
const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const root = manifest('package.json');
const bench = manifest('bench/package.json');

const settings = readdirSync('.')
  .filter((name) => /\.(?:mjs|ts)$/.test(name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
/** No part of a site: the browser that commands for developers start, and what one command of some operators needs. */
const APART = /^src\/node\/(?:command\/browser|search-server\/opensearch(?:-index)?)\.ts$/;
const isApart = ({ path }: SourceFile) => APART.test(path);
const src = sourceFiles('src').filter((file) => !isApart(file));
const rest = [...sourceFiles('scripts', 'tests'), ...sourceFiles('src').filter(isApart), ...settings];

/** What is installed for it to work, though nobody imports it: each with who needs it. */
const UNSEEN: Record<string, string> = {
  node: 'the engine itself, put first in PATH by npm',
  '@astrojs/check': '`astro check` of `npm run types`',
  'prettier-plugin-astro': '`.prettierrc.json`',
  '@secretlint/secretlint-rule-preset-recommend': '`.secretlintrc.json`',
};

/** `@scope/name/part` → `@scope/name`; undefined for what is no package. */
function packageOf(name: string): string | undefined {
  if (/^(?:[./#]|astro:|virtual:)/.test(name) || isBuiltin(name)) return undefined;
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

const styleImports = ({ path, text }: SourceFile) =>
  path.endsWith('.css')
    ? [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map(([, name = '']) => name)
    : [];

function packagesIn(files: readonly SourceFile[]): Map<string, string> {
  const names = files.flatMap((file) =>
    [
      ...importsOf(file).map(({ name }) => name),
      ...scriptImportsOf(file).map(({ name }) => name),
      ...styleImports(file),
    ].flatMap((name) => {
      const found = packageOf(name);
      return found ? [[found, file.path] as const] : [];
    }),
  );
  return new Map(names);
}

const undeclared = (files: readonly SourceFile[], declared: Record<string, string>) =>
  [...packagesIn(files)].filter(([name]) => !declared[name] && !declared[`@types/${name}`]);

/** Whether the name stands in the code: imported, looked up in its folder, or started by a command. */
function isUsed(name: string, imported: ReadonlyMap<string, string>, texts: string): boolean {
  if (imported.has(name) || UNSEEN[name]) return true;
  if (name === '@types/node') return true;
  if (name.startsWith('@types/')) return imported.has(name.slice('@types/'.length));
  const { bin = {} } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const commands = typeof bin === 'string' ? [name] : Object.keys(bin);
  return [`'${name}'`, `'${name}/`, ...commands].some((word) => texts.includes(word));
}

describe('packages', () => {
  it('that pages and commands import are declared', () => {
    expect(undeclared(src, root.dependencies)).toEqual([]);
    expect(undeclared(rest, { ...root.dependencies, ...root.devDependencies })).toEqual([]);
    expect(
      undeclared(sourceFiles('bench'), {
        ...root.dependencies,
        ...root.devDependencies,
        ...bench.dependencies,
      }),
    ).toEqual([]);
  });

  it('that are declared are used', () => {
    const files = [...src, ...rest, ...sourceFiles('bench')];
    const imported = packagesIn(files);
    const code = files.filter(({ path }) => !path.startsWith('tests/unit/packages'));
    const texts = [...code.map(({ text }) => text), ...Object.values(root.scripts ?? {})].join('\n');
    const declared = Object.keys({ ...root.dependencies, ...root.devDependencies });
    expect(declared.length).toBeGreaterThan(40);
    expect(declared.filter((name) => !isUsed(name, imported, texts))).toEqual([]);
  });

  it('of bench are used by bench', () => {
    // Its templates for other generators are no programs of ours: any file may name a package.
    const texts = readdirSync('bench', { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !/node_modules|package/.test(join(item.parentPath, item.name)))
      .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'))
      .join('\n');
    expect(Object.keys(bench.dependencies).filter((name) => !texts.includes(name))).toEqual([]);
  });

  it.each([
    ['@scope/name/part/x.css', '@scope/name'],
    ['name/part', 'name'],
    ['node:fs', undefined],
    ['fs', undefined],
    ['#core/text/fold.ts', undefined],
    ['./x.ts', undefined],
    ['astro:content', undefined],
  ])('%s is of %s', (name, found) => {
    expect(packageOf(name)).toBe(found);
  });
});
