import { type IncomingHttpHeaders, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';

/** What a host answered: not followed, not kept, and the bytes as they came. */
export interface Reply {
  /** As it was asked for. */
  url: string;
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked; undefined when what came is not what its `Content-Encoding` says. */
  body: Buffer | undefined;
}

/** The host gave no answer at all: no such name, nobody there, a certificate that does not hold, a line that broke. */
export class NoAnswer extends Error {}

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  zstd: promisify(zstdDecompress),
};

/** A server by its address, whatever name it serves. */
export interface Machine {
  host: string;
  port: number;
}

interface AskerOptions {
  most?: number;
  /** Milliseconds that one answer may take. */
  patience?: number;
  machine?: Machine | undefined;
}

/** Asks a live site, and counts: no more than so many requests are ever sent. */
export class Asker {
  /** Address of the site with its base path, which ends with a slash. */
  readonly site: URL;
  readonly #most: number;
  readonly #patience: number;
  readonly #machine: Machine | undefined;
  #sent = 0;

  /** @param machine who is asked, when it is not the one that the site's name leads to */
  constructor(site: URL, { most = 30, patience = 20_000, machine }: AskerOptions = {}) {
    this.site = site;
    this.#most = most;
    this.#patience = patience;
    this.#machine = machine;
  }

  get sent(): number {
    return this.#sent;
  }

  get left(): number {
    return this.#most - this.#sent;
  }

  /** @param path root-relative, without the base path */
  at(path: string): URL {
    return new URL(path.slice(1), this.site);
  }

  /**
   * @param path root-relative without the base path, or a whole address
   * @throws NoAnswer in Japanese; Error when there are no requests left, which is this program's own fault
   */
  async get(path: string | URL, headers: Record<string, string> = {}): Promise<Reply> {
    if (this.left <= 0) throw new Error(`more than ${this.#most} requests`);
    this.#sent += 1;
    const url = path instanceof URL ? path : this.at(path);
    const reply = await this.#send(url, headers);
    return { ...reply, url: url.href };
  }

  #send(url: URL, headers: Record<string, string>): Promise<Omit<Reply, 'url'>> {
    const send = url.protocol === 'https:' ? secure : plain;
    return new Promise((done, fail) => {
      const lost = (error: Error) => fail(new NoAnswer(`${url.href} が答えません（${error.message}）`));
      const how = {
        headers: { ...headers, host: url.host },
        signal: AbortSignal.timeout(this.#patience),
        servername: url.hostname,
        ...this.#machine,
      };
      const asked = send(url, how, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', lost);
        answer.once('end', () => {
          const { statusCode: status = 0, headers } = answer;
          unpacked(Buffer.concat(parts), headers['content-encoding']).then(
            (body) => done({ status, headers, body }),
            () => done({ status, headers, body: undefined }),
          );
        });
      });
      asked.once('error', lost);
      asked.end();
    });
  }
}

/** @throws what the unpacking says, or for a coding that nobody asked for */
async function unpacked(bytes: Buffer, codings = ''): Promise<Buffer> {
  let body = bytes;
  for (const coding of codings.split(',').reverse()) {
    const name = coding.trim().toLowerCase();
    if (!name || name === 'identity') continue;
    const unpack = UNPACK[name];
    if (!unpack) throw new Error(name);
    if (body.length) body = await unpack(body);
  }
  return body;
}
