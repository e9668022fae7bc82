import { CACHE_RULES, DEFAULT_CACHE, placesOf } from '#node/hosting/caching.ts';

/** The `Cache-Control` that every host has to send for an address (without the base path) that exists. */
export function cacheControl(path: string): string {
  const rule = CACHE_RULES.find((one) =>
    placesOf(one).some(({ prefix, end }) => path.startsWith(prefix) && path.endsWith(end)),
  );
  return rule?.value ?? DEFAULT_CACHE;
}
