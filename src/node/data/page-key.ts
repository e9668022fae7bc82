import { createHash } from 'node:crypto';
import { declarePage, type Query } from '#node/site/this-run.ts';
import { glossary } from './glossary.ts';

/** What `getStaticPaths` returns of one page. */
interface StaticPath {
  params: Record<string, string | undefined>;
  props: Record<string, unknown>;
}

/**
 * Makes pages functions of what they get: each has a key that changes with its props and with what it asks of the
 * content, so that a later build may keep it (see `integrations/kept-pages.ts`). Everything else that is not in
 * `content/cases/` counts for all pages alike.
 * @param queries all that its pages ask while they are drawn, beside the glossary; a page that asks for more is not kept
 * @param paths the pages as Astro wants them
 */
export function keyed<T extends StaticPath>(
  queries: readonly Query[],
  paths: readonly T[],
): (T & { cacheKey: string })[] {
  const all = [glossary, ...queries];
  const answers = hash(digest(all.map((query) => query())));
  const allowed = new Set<Query>(all);
  return paths.map((path) => {
    const cacheKey = hash(answers + digest([path.params, path.props]));
    declarePage(cacheKey, allowed);
    return { ...path, cacheKey };
  });
}

/** Of entries, which hold most of the text and stand on many pages. */
const digests = new WeakMap<object, string>();

/**
 * A text that is another whenever any part of a value is: for data, without circles. Functions in it are code, which
 * counts by itself.
 * @throws Error for what it cannot see into
 */
export function digest(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null)
    return `${typeof value} ${typeof value === 'string' ? JSON.stringify(value) : String(value)}`;
  const known = digests.get(value);
  if (known) return known;
  const text = partsOf(value);
  if (!('revision' in value)) return text;
  const short = hash(text);
  digests.set(value, short);
  return short;
}

function partsOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
  if (value instanceof Map) return `map ${digest([...value])}`;
  if (value instanceof Set) return `set ${digest([...value])}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error(`a page cannot be kept by a ${value.constructor.name}: give it plain data`);
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${digest(one)}`)
    .join()}}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
