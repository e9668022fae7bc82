import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A page file of the project and the output files it makes. */
export interface Route {
  /** Path under `src/pages/`: `cases/[slug].astro`. */
  name: string;
  /** Path from the project's root. */
  source: string;
  pattern: RegExp;
}

/** Every page file, the most exact first: fixed names before parameters, parameters before rests. */
export function readRoutes(folder: string): Route[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.astro'))
    .map((item) => {
      const source = join(item.parentPath, item.name).replaceAll('\\', '/');
      // `_optional/` holds pages that some sites have; it is no part of their address.
      const name = relative(folder, source)
        .replaceAll('\\', '/')
        .replace(/^_optional\//, '');
      return { name, source, pattern: patternOf(name) };
    })
    .sort((a, b) => (vagueness(a.name) + a.name < vagueness(b.name) + b.name ? -1 : 1));
}

/** The route that makes an output file such as `cases/by/wall/unseen/2/index.html`. */
export function routeOf(routes: readonly Route[], file: string): Route | undefined {
  return routes.find(({ pattern }) => pattern.test(file));
}

function patternOf(name: string): RegExp {
  const parts = name.replace(/\.astro$/, '').split('/');
  if (parts.at(-1) === 'index') parts.pop();
  const body = parts
    .map((part) => {
      if (/^\[\.\.\.[^\]]+\]$/.test(part)) return '(?:[^/]+/)*';
      return `${part.replace(/[.*+?^${}()|\\]/g, '\\$&').replace(/\[[^\]]+\]/g, '[^/]+')}/`;
    })
    .join('');
  return new RegExp(`^(?:${body}index\\.html|${body.replace(/\/$/, '')}\\.html)$`);
}

/** A digit for each part of the path: 0 a name, 1 a parameter, 2 a rest. In the order of letters the exact comes first. */
const vagueness = (name: string) =>
  name
    .split('/')
    .map((part) => (part.includes('[...') ? 2 : part.includes('[') ? 1 : 0))
    .join('');
