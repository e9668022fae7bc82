import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** Strict on purpose: what passes here passes on the site. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

export interface BenchServer {
  origin: string;
  /** Bytes of bodies sent, compressed where a static host would, since the last call. */
  takeBytes(): number;
  close(): Promise<void>;
}

/** Serves a folder on 127.0.0.1, uncached, and counts what is sent. */
export async function serveCounting(folder: string): Promise<BenchServer> {
  let bytes = 0;
  const packed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const type = TYPES[extname(path)];
    try {
      const key = join(folder, path);
      const body = packed.get(key) ?? (await readFile(key));
      const sent = type && !packed.has(key) ? gzipSync(body) : body;
      packed.set(key, sent);
      if (!path.endsWith('.html')) bytes += sent.length;
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'cache-control': 'no-store',
        'content-security-policy': POLICY,
        ...(type ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(sent);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
