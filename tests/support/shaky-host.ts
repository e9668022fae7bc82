import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
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
  close(): Promise<void>;
}

/** Starts a shaky host on loopback. */
export async function shakyHost(site: BuiltSite): Promise<ShakyHost> {
  let files: ReturnType<typeof sirv>;
  let left = 0;
  let root = '';
  let broken = () => {};
  let rewrite: ((html: string) => string) | undefined;
  const serve = ({ folder }: BuiltSite) => {
    root = folder;
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
    // As every recipe in deploy/ says: asked after before each use.
    response.setHeader('cache-control', 'no-cache');
    request.url = `/${url.slice(site.base.length)}`;
    const page = join(root, new URL(request.url, 'http://site.invalid').pathname, 'index.html');
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
    rewrite(change) {
      rewrite = change;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
