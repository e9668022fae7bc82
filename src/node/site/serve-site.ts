import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  base: string;
  /** First port to try; 0 takes any free one. */
  port?: number;
  log?: (line: string) => void;
  /** Asked before the files; gives false for what it does not answer. */
  first?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/**
 * Serves a built site on loopback the way a static host does: folders with their `index.html`,
 * everything unknown with the site's own 404 page.
 * @returns the address of the home page and a way to stop
 */
export async function serveSite(folder: string, { base, port = 4321, log, first }: ServeOptions) {
  const files = sirv(folder, { etag: true });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer(async (request, response) => {
    if (await first?.(request, response)) return;
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!url.startsWith(base)) {
      if (`${url}/` === base) response.writeHead(308, { location: base }).end();
      else missing();
      return;
    }
    request.url = url.slice(base.length - 1);
    response.setHeader('x-content-type-options', 'nosniff');
    files(request, response, missing);
  });
  const bound = await listen(server, port, log);
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const TRIES = 20;

async function listen(server: Server, first: number, log?: (line: string) => void): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    const bound = await tryPort(server, port);
    if (bound !== undefined) return bound;
    log?.(`ポート ${port} は使われています。次の番号を試します`);
  }
  throw new Error(
    `ポート ${first}〜${first + TRIES - 1} がすべて使われています。どれかを空けてから、もう一度実行してください`,
  );
}

/** @returns the port that was taken, undefined when it is in use */
function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(undefined);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
