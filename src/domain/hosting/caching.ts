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

/** The one table of caching; every recipe in `deploy/` is made from it. */
export const CACHE_RULES: readonly CacheRule[] = [
  { name: 'assets', prefixes: ['/_astro/'], value: FOREVER },
  {
    name: 'index',
    prefixes: ['/search-index/pagefind/fragment/', '/search-index/pagefind/index/'],
    value: FOREVER,
  },
];

/** Files of a release that are for its operator; hosts that can answer 404 for them. */
export const OPERATOR_FILES: readonly string[] = ['/_headers', '/_redirects', '/_deploy/'];
