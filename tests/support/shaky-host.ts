import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl } from '#support/cache-control.ts';
import type { BuiltSite } from '#support/site.ts';

/** A host whose line can be cut and whose site can be replaced while browsers look at it. */
export interface ShakyHost {
  /** The home page, with its base path. */
  url: string;
  /** After so many more requests every one breaks off, as without a network. @returns when the first one does */
  cut(after?: number): Promise<void>;
  /** From now on this site is served, at the same address. */
  serve(site: BuiltSite): void;
  /** From now on somebody between the host and the browser writes into every page. */
  rewrite(change: (html: string) => string): void;
  /** Till another site is served, files have another text; the change gets a path below the base path. */
  replace(change: (path: string) => string | undefined): void;
  /** Paths below the base path that were asked for, emptied when another site is served. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts a shaky host on loopback. */
export async function shakyHost(site: BuiltSite): Promise<ShakyHost> {
  let files: ReturnType<typeof sirv>;
  let left = 0;
  let root = '';
  let broken = () => {};
  let rewrite: ((html: string) => string) | undefined;
  let replaced: (path: string) => string | undefined = () => undefined;
  const asked: string[] = [];
  const serve = ({ folder }: BuiltSite) => {
    root = folder;
    asked.length = 0;
    replaced = () => undefined;
    files = sirv(folder, { etag: true });
    left = Number.POSITIVE_INFINITY;
  };
  serve(site);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (left-- <= 0) {
      request.socket.destroy();
      broken();
      return;
    }
    request.url = `/${url.slice(site.base.length)}`;
    const { pathname } = new URL(request.url, 'http://site.invalid');
    asked.push(pathname);
    // As every recipe in deploy/ says.
    response.setHeader('cache-control', cacheControl(pathname));
    const page = join(root, pathname, 'index.html');
    const text = replaced(pathname);
    if (text !== undefined) {
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'application/json';
      response.writeHead(200, { 'content-type': type }).end(text);
      return;
    }
    if (rewrite && existsSync(page)) {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(200, type).end(rewrite(readFileSync(page, 'utf8')));
      return;
    }
    files(request, response, () => {
      response.writeHead(404).end('404');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.base}`,
    cut(after = 0) {
      left = after;
      return new Promise((tell) => {
        broken = tell;
      });
    },
    serve,
    replace(change) {
      replaced = change;
    },
    asked,
    rewrite(change) {
      rewrite = change;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
