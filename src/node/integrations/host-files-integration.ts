import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths } from '#core/site/paths.ts';
import { formerPages } from '#node/data/former.ts';
import {
  caddyFormer,
  type FormerAddress,
  nginxFormer,
  redirectsFile,
} from '#node/hosting/former-addresses.ts';
import { headersFile } from '#node/hosting/headers-file.ts';
import { formatTombstones, TOMBSTONES_FILE, type Tombstone } from '#node/release/tombstones.ts';
import { content } from '#node/site/this-run.ts';

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
        const former = formerPages().map(
          (page): FormerAddress =>
            page.kind === 'moved' ? { path: page.path, to: page.to } : { path: page.path },
        );
        mkdirSync(join(out, '_deploy'), { recursive: true });
        writeFileSync(join(out, '_headers'), headersFile(base));
        writeFileSync(join(out, '_redirects'), redirectsFile(former, base));
        const gone = formerPages().flatMap((page) =>
          page.kind === 'gone' ? [{ address: page.path, since: page.since, reason: page.reason ?? '' }] : [],
        );
        writeFileSync(join(out, TOMBSTONES_FILE), formatTombstones([...gone, ...withdrawnElsewhere(gone)]));
        writeFileSync(join(out, '_deploy', 'nginx-former.conf'), nginxFormer(former, base));
        writeFileSync(join(out, '_deploy', 'caddy-former.conf'), caddyFormer(former, base));
      },
    },
  };
}

/** What neighbours say to have withdrawn: an older release may hold it, whatever this machine remembers. */
function withdrawnElsewhere(told: readonly Tombstone[]): Tombstone[] {
  const known = new Set(told.map(({ address }) => address));
  return content()
    .shelves.flatMap(({ withdrawn }) => withdrawn.map(paths.case))
    .filter((address) => !known.has(address))
    .map((address) => ({ address, since: '', reason: '' }));
}
