import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { caddyfile } from '#node/hosting/caddy.ts';
import { BASE_SITE } from '#support/site.ts';
import { expectBelow, expectHost } from './expectations.ts';
import { CADDY_ALONE, freePort, releasedBelow, releasedSite, startCaddy } from './host.ts';

const work = mkdtempSync(join(tmpdir(), 'caddy-'));
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
  const file = join(work, 'Caddyfile');
  const names = ['127.0.0.1', 'example.org', 'localhost'];
  const at = (one: number) => names.map((name) => `http://${name}:${one}`).join(', ');
  const shared = { serverName: 'example.org' };
  // Two sites in one server: the second one brings no options and no snippet of its own.
  const second = caddyfile({ ...shared, root: below, base: BASE_SITE.base, listen: at(belowPort) });
  writeFileSync(
    file,
    caddyfile({ ...shared, root, base: '/', listen: at(port) }, CADDY_ALONE) +
      second.slice(second.indexOf('\nhttp://')),
  );
  server = await startCaddy(work, file, port);
});
afterAll(async () => {
  await server?.stop();
  for (const folder of [work, root, below]) if (folder) rmSync(folder, { recursive: true, force: true });
});

expectHost(() => ({ port, root }));
expectBelow(() => belowPort, BASE_SITE.base);
