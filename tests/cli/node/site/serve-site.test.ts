import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '#node/site/serve-site.ts';
import { tempFolder } from '#support/content.ts';

const FILES = {
  'site/index.html': '表紙',
  'site/404.html': '見つかりません',
  'site/cases/index.html': '一覧',
  'site/data.json': '{}',
  'secret.txt': '秘密',
  'site-other/secret.txt': '秘密',
};

function siteFolder(): string {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, 'site');
}

async function serve(base = '/', port = 0, log?: (line: string) => void) {
  const site = await serveSite(siteFolder(), { base, port, ...(log ? { log } : {}) });
  onTestFinished(site.close);
  return { ...site, port: Number(new URL(site.url).port) };
}

/** A request whose path nobody tidies on the way. */
function ask(
  port: number,
  path: string,
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
    })
      .on('error', fail)
      .end();
  });
}

/** Holds a port until the test is over. */
function occupy(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
      done((server.address() as { port: number }).port);
    });
  });
}

describe('the server', () => {
  it.each([
    ['/', '/', 200, '表紙'],
    ['/', '/cases/', 200, '一覧'],
    ['/', '/cases/?q=x', 200, '一覧'],
    ['/', '/nowhere/', 404, '見つかりません'],
    ['/bansou/', '/bansou/', 200, '表紙'],
    ['/bansou/', '/bansou/cases/', 200, '一覧'],
    ['/bansou/', '/bansou/nowhere', 404, '見つかりません'],
    ['/bansou/', '/', 404, '見つかりません'],
    ['/bansou/', '/cases/', 404, '見つかりません'],
    ['/bansou/', '/bansou-x/', 404, '見つかりません'],
  ])('under %s gives for %s: %i %s', async (base, path, status, text) => {
    const { port } = await serve(base);
    expect(await ask(port, path)).toMatchObject({ status, text });
  });

  it('leads from the base without its slash to the base', async () => {
    const { port } = await serve('/bansou/');
    expect(await ask(port, '/bansou')).toMatchObject({ status: 308, headers: { location: '/bansou/' } });
  });

  it('tells types that browsers shall not guess', async () => {
    const { port } = await serve();
    const { headers } = await ask(port, '/data.json');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(port, '/nowhere')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/cases/../../secret.txt',
    '/..\\secret.txt',
    '/%2e%2e%5csecret.txt',
    '/../site-other/secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/%ff',
    '/....//secret.txt',
  ])('does not leave its folder: %s', async (path) => {
    const plain = await serve();
    const under = await serve('/bansou/');
    const asked = [
      await ask(plain.port, path),
      await ask(under.port, `/bansou${path}`),
      await ask(under.port, path),
    ];
    for (const { status, text } of asked) {
      expect(status).toBe(404);
      expect(text).not.toContain('秘密');
    }
  });

  it('takes the next port when one is taken, and says so', async () => {
    const taken = await occupy(0);
    const said: string[] = [];
    const { port } = await serve('/', taken, (line) => said.push(line));
    expect(port).toBeGreaterThan(taken);
    expect(said[0]).toBe(`ポート ${taken} は使われています。次の番号を試します`);
    expect(said).toHaveLength(port - taken);
    expect(await ask(port, '/')).toMatchObject({ status: 200 });
  });

  it('lets go of its port when it is closed', async () => {
    const { url, close } = await serveSite(siteFolder(), { base: '/', port: 0 });
    await close();
    await expect(ask(Number(new URL(url).port), '/')).rejects.toThrow('ECONNREFUSED');
  });
});
