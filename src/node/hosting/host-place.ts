import { createHash } from 'node:crypto';
import { SERVER_ENGINES } from '#core/search/server-engines.ts';
import { SECURITY_HEADERS } from '#core/site/security.ts';
import { type SearchBehind, USUAL_PLACE } from './search-location.ts';

/** What differs between the recipes of one site and another, and between a recipe and a server that a test starts. */
export interface HostPlace {
  /** The folder that `npm run release -- --to` was given. */
  root: string;
  serverName: string;
  /** Path the site is served under, beginning and ending with `/`. */
  base: string;
  /** nginx: value of `listen`; Caddy: addresses of the site. The usual ones when left out. */
  listen?: string;
  /** nginx: HTTPS and HTTP/2 with the certificate that certbot keeps for the server's name. Caddy has it anyway. */
  tls?: boolean;
  /** Every sub-domain is to be reached by HTTPS alone, for a year: only where all of them are. */
  subdomains?: boolean;
  /** The search server that questions are passed on to. */
  search?: SearchBehind;
}

/** Headers of every answer at a place, as name and value. */
export function headersAt({ subdomains }: HostPlace): (readonly [name: string, value: string])[] {
  return SECURITY_HEADERS.map(([name, value]) =>
    subdomains && name === 'Strict-Transport-Security'
      ? [name, `${value}; includeSubDomains`]
      : [name, value],
  );
}

/**
 * The folder that a server reads. Below the root of a host it is `current` itself; elsewhere it is one that holds
 * `current` under the site's own path, so that addresses and files agree everywhere (see `linkBase`).
 */
export function documentRoot({ root, base }: HostPlace): string {
  return base === '/' ? `${root}/current` : `${root}/at`;
}

/** The line of a recipe that tells its age. */
const STAMP = /^# レシピの版: (\S+) ([0-9a-f]{12})$/m;

/**
 * Puts the age of a recipe under its first line: a hash of the recipe as it would be for the example, so that neither
 * the place nor what the operator adds matters.
 */
export function stamped(kind: string, recipe: (place: HostPlace) => string, place: HostPlace): string {
  const example = { root: '/srv/bansou', serverName: 'example.org', base: '/' };
  const served = SERVER_ENGINES.map((engine) => ({
    ...example,
    search: { engine, at: USUAL_PLACE[engine] },
  }));
  const sample = [example, ...served].map(recipe).join('\n');
  const age = createHash('sha256').update(sample).digest('hex').slice(0, 12);
  return recipe(place).replace('\n', `\n# レシピの版: ${kind} ${age}\n`);
}

/** Kind and age that a recipe tells; undefined when it tells none. */
export function stampOf(text: string): { kind: string; age: string } | undefined {
  const [, kind, age] = STAMP.exec(text) ?? [];
  return kind && age ? { kind, age } : undefined;
}
