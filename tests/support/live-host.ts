import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { SECURITY_HEADERS } from '#core/site/security.ts';
import { DEFAULT_CACHE, DEFAULT_CACHE_AS_IS, isServed } from '#node/hosting/caching.ts';
import { cacheControl } from './cache-control.ts';

/** An answer before it is sent. */
export interface Draft {
  /** Path that was asked for, without its query. */
  path: string;
  request: IncomingMessage;
  status: number;
  headers: Record<string, string>;
  /** Not packed yet. */
  body: Buffer;
  /** How it will be packed, when it is worth it. */
  coding: 'br' | 'gzip' | undefined;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
};

/**
 * A host on loopback that serves a folder as every recipe does.
 * @param moved addresses that are sent on
 * @param gone addresses that were withdrawn
 * @param spoil changes an answer; `undefined` breaks the line off
 */
export async function liveHost(
  folder: string,
  { moved = {}, gone = [] }: { moved?: Record<string, string>; gone?: string[] },
  spoil: (draft: Draft) => Draft | undefined = (draft) => draft,
): Promise<{ port: number; close(): Promise<void> }> {
  const file = (path: string) => join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isFile = (path: string) => statSync(file(path), { throwIfNoEntry: false })?.isFile() ?? false;
  const answer = (request: IncomingMessage): Draft => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://site.invalid');
    const headers: Record<string, string> = Object.fromEntries(SECURITY_HEADERS);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const draft: Draft = {
      path,
      request,
      status: 200,
      headers,
      body: Buffer.alloc(0),
      coding: /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined,
    };
    headers['cache-control'] = DEFAULT_CACHE_AS_IS;
    const sendOn = (to: string) => ({
      ...draft,
      status: 301,
      headers: { ...headers, location: to },
      coding: undefined,
    });
    if (moved[path]) return sendOn(moved[path]);
    if (!isFile(path) && existsSync(join(folder, path, 'index.html'))) return sendOn(`${path}/${search}`);
    const found = isServed(path) && isFile(path);
    const sent = found ? path : '/404.html';
    const cache = cacheControl(path);
    if (found && cache !== DEFAULT_CACHE) headers['cache-control'] = cache;
    headers['content-type'] = TYPES[file(sent).replace(/^.*\./, '')] ?? 'application/octet-stream';
    const body = readFileSync(file(sent));
    headers.etag = `"${body.length}-${body.subarray(-20).toString('hex')}"`;
    const status = gone.includes(path) ? 410 : found ? 200 : 404;
    const same = status === 200 && request.headers['if-none-match'] === headers.etag;
    return { ...draft, status: same ? 304 : status, body: same ? Buffer.alloc(0) : body };
  };
  const server = createServer((request, response) => {
    const draft = spoil(answer(request));
    if (!draft) {
      request.socket.destroy();
      return;
    }
    const { status, headers, coding, body } = draft;
    const isText = /^(?:text|application)\/(?!octet)|svg/.test(headers['content-type'] ?? '');
    const packs = coding && isText && body.length > 0;
    if (packs) Object.assign(headers, { 'content-encoding': coding, vary: 'Accept-Encoding' });
    response.writeHead(status, headers);
    response.end(packs ? pack(body, coding) : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function pack(body: Buffer, coding: 'br' | 'gzip'): Buffer {
  return coding === 'gzip'
    ? gzipSync(body, { level: 1 })
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}
