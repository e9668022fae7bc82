import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Collection → its JSON Schema in `schemas/`, made by `npm run docs`. */
const SCHEMAS = { cases: 'case', knowhow: 'knowhow', news: 'news', pages: 'page' } as const;

/**
 * Lets the Astro extension of editors complete and explain frontmatter: it reads `.astro/collections/`.
 * Astro's own file there would describe what loaders store, not what people write, so this one is ours.
 */
export function editorIntegration(contentDir: string): AstroIntegration {
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:done': ({ logger }) => writeEditorSchemas(contentDir, (line) => logger.debug(line)),
    },
  };
}

/** Writes the list of entries and the schemas. A missing schema is no fault of a build: it is left out. */
function writeEditorSchemas(contentDir: string, log: (line: string) => void): void {
  const out = resolve('.astro/collections');
  mkdirSync(out, { recursive: true });
  const entries: Record<string, string> = {};
  const collections: { hasSchema: boolean; name: string }[] = [];
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const source = resolve('schemas', `${schema}.schema.json`);
    if (!existsSync(source)) {
      log(`${source} is not there; run npm run docs`);
      continue;
    }
    writeFileSync(join(out, `${name}.schema.json`), readFileSync(source));
    collections.push({ hasSchema: true, name });
    for (const file of filesOf(join(contentDir, name))) {
      // The extension compares lower-case addresses.
      entries[decodeURIComponent(pathToFileURL(file).href).toLowerCase()] = name;
    }
  }
  writeFileSync(join(out, 'collections.json'), JSON.stringify({ collections, entries }));
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.isFile() && item.name.endsWith('.mdx')) return [join(folder, item.name)];
    return item.isDirectory() ? [join(folder, item.name, 'index.mdx')] : [];
  });
}
