import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  caddyFormer,
  type FormerAddress,
  nginxFormer,
  redirectsFile,
} from '#node/hosting/former-addresses.ts';
import { headersFile } from '#node/hosting/headers-file.ts';

/** Where the pages hand over the addresses that moved or are gone; taken out of the output again. */
const FORMER_FILE = 'former-addresses.json';

/**
 * Writes what hosts read from the output itself: `_headers` and `_redirects` (Cloudflare Pages, Netlify)
 * and `_deploy/` (included by the nginx and Caddy recipes).
 */
export function hostFiles(base: string): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const list = join(out, FORMER_FILE);
        const former = JSON.parse(readFileSync(list, 'utf8')) as FormerAddress[];
        rmSync(list);
        mkdirSync(join(out, '_deploy'), { recursive: true });
        writeFileSync(join(out, '_headers'), headersFile(base));
        writeFileSync(join(out, '_redirects'), redirectsFile(former, base));
        writeFileSync(join(out, '_deploy', 'nginx-former.conf'), nginxFormer(former, base));
        writeFileSync(join(out, '_deploy', 'caddy-former.conf'), caddyFormer(former, base));
      },
    },
  };
}
