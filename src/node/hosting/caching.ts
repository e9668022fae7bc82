/** How long an answer may be kept, for the addresses that begin with one of `prefixes` and end in one of `ends`. */
export interface CacheRule {
  name: string;
  /** Root-relative, without the base path. */
  prefixes: readonly string[];
  /** File name endings; every file below the prefixes when left out. */
  ends?: readonly string[];
  value: string;
}

/** The file's name changes whenever its bytes do, so it never goes stale. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Everything without a rule of its own: kept, but asked after before each use, so a release shows at once. */
export const DEFAULT_CACHE = 'no-cache';

/**
 * The same where the host packs the files itself: nothing between it and the reader may change them, for the worker
 * knows every file by its hash. Not for hosts whose edge does the packing, which this would stop.
 */
export const DEFAULT_CACHE_AS_IS = 'no-cache, no-transform';

/** The one table of caching; every recipe in `deploy/` is made from it. Only files with a hash in their name are in it. */
export const CACHE_RULES: readonly CacheRule[] = [
  { name: 'assets', prefixes: ['/_astro/'], value: FOREVER },
  { name: 'release', prefixes: ['/release-parts/'], ends: ['.json'], value: FOREVER },
  // Wherever the parts of a large collection put them. The page texts and the entry file have fixed names.
  { name: 'index', prefixes: ['/search-index/'], ends: ['.pf_index', '.pf_meta'], value: FOREVER },
];

/** Each pair of prefix and ending of a rule; the ending is empty where any will do. */
export function placesOf({ prefixes, ends = [''] }: CacheRule): { prefix: string; end: string }[] {
  return prefixes.flatMap((prefix) => ends.map((end) => ({ prefix, end })));
}

/** Whether the name of a file holds its hash. @param path root-relative, without the base path */
export function isHashed(path: string): boolean {
  return CACHE_RULES.some((rule) =>
    placesOf(rule).some(({ prefix, end }) => path.startsWith(prefix) && path.endsWith(end)),
  );
}

/**
 * A rule as a regular expression for nginx and Caddy, anchored where the address begins.
 * @param base path the site is served under, beginning and ending with `/`
 */
export function patternsOf(rule: CacheRule, base: string): string[] {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return placesOf(rule).map(
    ({ prefix, end }) => escaped(base + prefix.slice(1)) + (end && `.*${escaped(end)}$`),
  );
}

/** Files of a release that are for its operator; hosts that can answer 404 for them. */
export const OPERATOR_FILES: readonly string[] = ['/_headers', '/_redirects', '/_deploy/'];

/**
 * Whether every host sends the file to a reader: not what is the operator's, what begins with a dot, or a packed form
 * by its own name. The recipes refuse exactly these.
 * @param path root-relative, without the base path
 */
export function isServed(path: string): boolean {
  const operator = OPERATOR_FILES.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one));
  return !operator && !/\/\.(?!well-known\/)/.test(path) && !/\.(?:br|gz)$/.test(path);
}
