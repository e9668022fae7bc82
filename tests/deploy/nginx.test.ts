import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nginxConfig } from '#node/hosting/nginx.ts';
import { publish } from '#node/release/publish.ts';
import { rollback } from '#node/release/rollback.ts';
import { expectHost } from './expectations.ts';
import { freePort, get, installed, releasedSite, startServer } from './host.ts';

const work = mkdtempSync(join(tmpdir(), 'nginx-'));
let root = '';
let port = 0;
let server: { stop(): Promise<void> } | undefined;

/** What Debian's own `nginx.conf` gives the recipe around it, with every path in a folder of the test's own. */
function main(recipe: string): string {
  const modules = '/etc/nginx/modules-enabled';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  return `${existsSync(modules) ? `include ${modules}/*.conf;` : ''}
daemon off; master_process off; pid ${work}/nginx.pid; error_log ${work}/error.log;
events {}
http { default_type application/octet-stream; access_log off; ${temp.join(' ')} include ${recipe}; }
`;
}

beforeAll(async () => {
  const nginx = installed('nginx', 'nginx libnginx-mod-http-brotli-static');
  root = await releasedSite();
  port = await freePort();
  const recipe = join(work, 'site.conf');
  writeFileSync(
    recipe,
    nginxConfig({ root, listen: `127.0.0.1:${port}`, serverName: 'example.org' }).replace(
      'include mime.types;',
      'include /etc/nginx/mime.types;',
    ),
  );
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'nginx.conf'), main(recipe));
  server = await startServer(nginx, ['-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')], port);
});
afterAll(async () => {
  await server?.stop();
  for (const folder of [work, root]) if (folder) rmSync(folder, { recursive: true, force: true });
});

expectHost(() => ({ port, root }));

test('a release and a rollback show at once, without a word to the server', async () => {
  const site = resolve('.cache/former-dist');
  const next = join(work, 'next');
  spawnSync('cp', ['-r', site, next]);
  writeFileSync(join(next, 'index.html'), '<!doctype html><title>the next release</title>');
  await publish(next, root, 2, { commit: '', dirty: false, counts: {}, versions: {} });
  expect((await get(port, '/')).body.toString()).toContain('the next release');
  await rollback(root, undefined);
  expect((await get(port, '/')).body.toString()).not.toContain('the next release');
});
