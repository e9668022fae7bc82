import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { publish } from '#node/release/publish.ts';
import { listFiles } from '#node/release/tree.ts';
import { BASE_SITE } from '#support/site.ts';

/** What a server answered, not unpacked and not followed. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** The program's path. @throws Error that says how to install it: a test that did not run proves nothing. */
export function installed(program: string, packages: string): string {
  const found = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin']
    .map((folder) => join(folder, program))
    .find(existsSync);
  if (!found)
    throw new Error(`${program} がありません。Debian では apt-get install -y ${packages} を実行してください`);
  return found;
}

/**
 * A release of the site with a withdrawn case and a moved page, in a folder of its own. Its index has a
 * second part as large collections have it: the first one's files once more.
 */
export async function releasedSite(): Promise<string> {
  const site = resolve('.cache/former-dist');
  if (!existsSync(site))
    throw new Error('.cache/former-dist/ がありません。npm run test:deploy で実行してください');
  const root = mkdtempSync(join(tmpdir(), 'deploy-'));
  const copy = mkdtempSync(join(tmpdir(), 'deploy-site-'));
  cpSync(site, copy, { recursive: true });
  const index = join(copy, 'search-index/pagefind');
  for (const file of listFiles(index))
    if (/\.pf_(?:index|meta)$/.test(file)) cpSync(join(index, file), join(index, 'part-1', file));
  await publish(copy, root, 1, { commit: '', dirty: false, counts: {}, versions: {} });
  rmSync(copy, { recursive: true, force: true });
  return root;
}

/** A few pages of the site that is built for `/bansou/`, released; and a request to it below that path. */
export async function releasedBelow(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'deploy-base-'));
  const copy = mkdtempSync(join(tmpdir(), 'deploy-base-site-'));
  for (const part of ['index.html', '404.html', 'cases/index.html', '_astro', '_headers', '_deploy'])
    cpSync(join(BASE_SITE.folder, part), join(copy, part), { recursive: true });
  const site = { name: '', url: 'https://example.org', base: BASE_SITE.base, repository: '', contact: '' };
  await publish(copy, root, 1, { commit: '', dirty: false, counts: {}, versions: {}, site });
  rmSync(copy, { recursive: true, force: true });
  return root;
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server and waits until it answers. @throws Error with what it said when it does not */
export async function startServer(
  program: string,
  args: string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('it has ended')));
  const answers = vi.waitFor(() => get(port, '/'), { timeout: 20_000 });
  for (const either of [ended, answers]) either.catch(() => {});
  try {
    await Promise.race([ended, answers]);
  } catch (cause) {
    await stop(child);
    throw new Error(`${program} did not start:\n${said}`, { cause });
  }
  return { stop: () => stop(child) };
}

/** What Debian's own `nginx.conf` gives the recipe around it, with every path in a folder of the test's own. */
function nginxMain(work: string, recipe: string): string {
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

/** Starts nginx with some recipes. @param work a folder of the test's own @param recipes a file, or a pattern of files */
export function startNginx(work: string, recipes: string, port: number) {
  const nginx = installed('nginx', 'nginx libnginx-mod-http-brotli-static');
  writeFileSync(join(work, 'nginx.conf'), nginxMain(work, recipes));
  return startServer(nginx, ['-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')], port);
}

/** Caddy's own options for a test: it is not steered from outside and fetches no certificate. */
export const CADDY_ALONE = '{\n\tadmin off\n\tauto_https off\n}\n';

/** Starts Caddy with a Caddyfile. @param work a folder of the test's own */
export function startCaddy(work: string, file: string, port: number) {
  return startServer(installed('caddy', 'caddy'), ['run', '--config', file, '--adapter', 'caddyfile'], port, {
    HOME: work,
    XDG_DATA_HOME: join(work, 'data'),
    XDG_CONFIG_HOME: join(work, 'config'),
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

export function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { host: 'example.org', ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    asked.once('error', fail);
    asked.end();
  });
}
