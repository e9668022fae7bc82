import { CACHE_RULES, DEFAULT_CACHE } from './caching.ts';
import { caddyfile } from './caddy.ts';
import { containerfile } from './container.ts';
import { type HostPlace, stampOf } from './host-place.ts';
import { nginxConfig } from './nginx.ts';
import { objectStorage } from './object-storage.ts';

/** Where the recipes of `deploy/` expect a site. */
const EXAMPLE: HostPlace = { root: '/srv/bansou', serverName: 'example.org', base: '/' };

/** Recipes that are made for a place, by the name that they are asked for and that stands in their stamp. */
export const SERVERS: Readonly<Record<string, (place: HostPlace) => string>> = {
  nginx: nginxConfig,
  caddy: (place) => caddyfile(place),
};

/** Every file of `deploy/` by its name, as it should be. */
export function recipes(): Record<string, string> {
  return {
    'nginx.conf': nginxConfig(EXAMPLE),
    Caddyfile: caddyfile(EXAMPLE),
    Containerfile: containerfile(),
    'object-storage.sh': objectStorage(CACHE_RULES, DEFAULT_CACHE),
  };
}

/**
 * Whether a recipe that was installed is what this version would write; what the operator or certbot has added does
 * not matter.
 * @returns undefined when it tells nothing of its age: it is older than these stamps, or not ours
 */
export function isFresh(text: string): boolean | undefined {
  const stamp = stampOf(text);
  const write = stamp && SERVERS[stamp.kind];
  return write && stampOf(write(EXAMPLE))?.age === stamp.age;
}
