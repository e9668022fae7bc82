import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenSearchTwin } from './twin.ts';

/** An `OpenSearchTwin` that listens on this machine. */
export async function startTwin(): Promise<{ twin: OpenSearchTwin; port: number; stop(): Promise<void> }> {
  const twin = new OpenSearchTwin();
  const server = createServer(async (asked, answer) => {
    let body = '';
    for await (const chunk of asked.setEncoding('utf8')) body += chunk;
    const { status, body: told } = twin.ask(asked.method ?? '', asked.url ?? '', body);
    answer.writeHead(status, {
      'content-type': 'application/json; charset=UTF-8',
      'x-opensearch-version': 'OpenSearch/3.9.0 (opensearch)',
    });
    answer.end(JSON.stringify(told));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { twin, port: (server.address() as AddressInfo).port, stop };
}
