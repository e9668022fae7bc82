import { SECURITY_HEADERS } from '../security.ts';
import { CACHE_RULES, DEFAULT_CACHE } from './caching.ts';

/**
 * `_headers` of Cloudflare Pages and Netlify. A later rule adds to an earlier one, so the default is taken
 * back (`! Cache-Control`) where another value stands.
 * @param base path the site is served under, beginning and ending with `/`
 */
export function headersFile(base: string): string {
  const lines = [`${base}*`];
  for (const [name, value] of SECURITY_HEADERS) lines.push(`  ${name}: ${value}`);
  lines.push(`  Cache-Control: ${DEFAULT_CACHE}`);
  for (const { prefixes, value } of CACHE_RULES)
    for (const prefix of prefixes)
      lines.push(`${base}${prefix.slice(1)}*`, '  ! Cache-Control', `  Cache-Control: ${value}`);
  return `${lines.join('\n')}\n`;
}
