import { SECURITY_HEADERS } from '#core/site/security.ts';
import { CACHE_RULES, DEFAULT_CACHE, placesOf } from './caching.ts';

/**
 * `_headers` of Cloudflare Pages and Netlify. A later rule adds to an earlier one, so the default is taken
 * back (`! Cache-Control`) where another value stands.
 * `*` stands for anything there, slashes too.
 * @param base path the site is served under, beginning and ending with `/`
 */
export function headersFile(base: string): string {
  const lines = [`${base}*`];
  for (const [name, value] of SECURITY_HEADERS) lines.push(`  ${name}: ${value}`);
  lines.push(`  Cache-Control: ${DEFAULT_CACHE}`);
  for (const rule of CACHE_RULES)
    for (const { prefix, end } of placesOf(rule))
      lines.push(`${base}${prefix.slice(1)}*${end}`, '  ! Cache-Control', `  Cache-Control: ${rule.value}`);
  return `${lines.join('\n')}\n`;
}
