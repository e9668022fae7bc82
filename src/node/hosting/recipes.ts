import { CACHE_RULES, DEFAULT_CACHE } from './caching.ts';
import { caddyfile } from './caddy.ts';
import { containerfile } from './container.ts';
import { githubPages } from './github-pages.ts';
import { nginxConfig } from './nginx.ts';
import { objectStorage } from './object-storage.ts';

/** Where the recipes expect a site: the folder that `npm run release -- --to` was given. */
const ROOT = '/srv/bansou';

/** Every file of `deploy/` by its name, as it should be. */
export function recipes(): Record<string, string> {
  return {
    'nginx.conf': nginxConfig({ root: ROOT, listen: '80', serverName: 'example.org' }),
    Caddyfile: caddyfile({ root: ROOT, listen: '', serverName: 'example.org' }),
    Containerfile: containerfile(),
    'github-pages.yml': githubPages(),
    'object-storage.sh': objectStorage(CACHE_RULES, DEFAULT_CACHE),
  };
}
