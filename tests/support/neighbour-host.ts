import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles, sha256 } from '#node/release/tree.ts';

/** Another instance on loopback, as far as a neighbour is asked of it. */
export interface NeighbourHost {
  /** Its home page. */
  url: string;
  /** What it serves, by path; its manifest is made of them when it is asked for, unless one is among them. */
  files: Map<string, Buffer>;
  /** Answers instead of the files where it gives true. */
  spoil: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** What was asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** The files of a built site that a neighbour is asked for. */
export function releaseFiles(folder: string): Map<string, Buffer> {
  const wanted = listFiles(folder).filter((file) =>
    /^(?:contribute\/.*|data\/datapackage)\.json$/.test(file),
  );
  return new Map(wanted.map((file) => [file, readFileSync(join(folder, file))]));
}

/** The manifest of a release with these files. */
export function manifestOf(files: ReadonlyMap<string, Buffer>, id: string): Buffer {
  const entries = [...files].map(([file, bytes]) => [file, { size: bytes.length, sha256: sha256(bytes) }]);
  return Buffer.from(JSON.stringify({ id, files: Object.fromEntries(entries) }));
}

/** Starts a neighbour on loopback. */
export async function neighbourHost(files: Map<string, Buffer>): Promise<NeighbourHost> {
  const host: Omit<NeighbourHost, 'url' | 'close'> = { files, spoil: undefined, asked: [] };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    host.asked.push(path);
    if (host.spoil?.(path, response)) return;
    const made = path === 'manifest.json' ? manifestOf(host.files, 'x') : undefined;
    const bytes = host.files.get(path) ?? made;
    if (bytes) response.end(bytes);
    else response.writeHead(404).end('404');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(host, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}
