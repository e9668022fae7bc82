import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { caddyfile } from '#node/hosting/caddy.ts';
import { expectHost } from './expectations.ts';
import { freePort, installed, releasedSite, startServer } from './host.ts';

const work = mkdtempSync(join(tmpdir(), 'caddy-'));
let root = '';
let port = 0;
let server: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  const caddy = installed('caddy', 'caddy');
  root = await releasedSite();
  port = await freePort();
  const file = join(work, 'Caddyfile');
  const globals = '{\n\tadmin off\n\tauto_https off\n}\n';
  writeFileSync(
    file,
    caddyfile(
      { root, listen: `http://127.0.0.1:${port}, http://example.org:${port}`, serverName: 'example.org' },
      globals,
    ),
  );
  server = await startServer(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], port, {
    HOME: work,
    XDG_DATA_HOME: join(work, 'data'),
    XDG_CONFIG_HOME: join(work, 'config'),
  });
});
afterAll(async () => {
  await server?.stop();
  for (const folder of [work, root]) if (folder) rmSync(folder, { recursive: true, force: true });
});

expectHost(() => ({ port, root }));
