import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostPlace } from '#node/hosting/host-place.ts';
import { nginxConfig } from '#node/hosting/nginx.ts';
import { publish } from '#node/release/publish.ts';
import { rollback } from '#node/release/rollback.ts';
import { BASE_SITE } from '#support/site.ts';
import { expectBelow, expectHost } from './expectations.ts';
import { freePort, get, releasedBelow, releasedSite, startNginx } from './host.ts';

const work = mkdtempSync(join(tmpdir(), 'nginx-'));
let root = '';
let port = 0;
let below = '';
let belowPort = 0;
let server: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  root = await releasedSite();
  port = await freePort();
  below = await releasedBelow();
  belowPort = await freePort();
  const write = (name: string, place: Omit<HostPlace, 'serverName'>) =>
    writeFileSync(
      join(work, `site-${name}.conf`),
      nginxConfig({ ...place, serverName: 'example.org' })
        .replace('include mime.types;', 'include /etc/nginx/mime.types;')
        .replaceAll('$bansou_cache', `$cache_${name}`),
    );
  write('root', { root, base: '/', listen: `127.0.0.1:${port}` });
  write('below', { root: below, base: BASE_SITE.base, listen: `127.0.0.1:${belowPort}` });
  mkdirSync(work, { recursive: true });
  server = await startNginx(work, join(work, 'site-*.conf'), port);
});
afterAll(async () => {
  await server?.stop();
  for (const folder of [work, root, below]) if (folder) rmSync(folder, { recursive: true, force: true });
});

expectHost(() => ({ port, root }));
expectBelow(() => belowPort, BASE_SITE.base);

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
