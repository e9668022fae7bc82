import { load, NotReadable } from '#core/site/load.ts';
import { currentLocation } from '#core/site/location.ts';
/**
 * Pagefind has no setting for how its files are fetched, and reports a missing
 * or broken one on the console only, going on with what it has. So requests
 * below an open index's folder go through here: a file that fails is never
 * handed over, and whoever waits on the guard hears why. Everything else
 * passes untouched.
 */
import { bufferedResponse } from './buffered-response.ts';

type Fetch = typeof globalThis.fetch;

interface Guard {
  /** The folder's address to use: written so that its requests differ from another index's. */
  folder: string;
  /** Settles as `work` does, or throws as soon as a file has failed. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Resolves when a file whose address matches has arrived whole. */
  arrived(pattern: RegExp): Promise<void>;
  /** Stops watching. */
  release(): void;
}

interface Watched {
  fetch: Fetch;
  fail(error: unknown): void;
  arrive(address: string): void;
}

const watched = new Map<string, Watched>();
let platform: Fetch | undefined;

const GZIP = [0x1f, 0x8b] as const;
/** How a file begins that a server has unpacked already. */
const UNPACKED = 'pagefind_dcd';
const never = () => new Promise<never>(() => {});

/** Unpacks a file of the index, which checks its length and checksum. Throws when it is not one. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, address: string): Promise<Response> {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) {
    const head = new TextDecoder().decode(bytes.subarray(0, UNPACKED.length));
    if (head === UNPACKED || head.startsWith('{')) return bufferedResponse(bytes);
    throw new NotReadable(`not a file of the index: ${address}`);
  }
  const packed = new Response(bytes).body as ReadableStream<Uint8Array<ArrayBuffer>>;
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  const whole = await new Response(stream).arrayBuffer().catch((cause) => {
    throw new NotReadable(`broken: ${address}`, { cause });
  });
  return bufferedResponse(new Uint8Array(whole));
}

/** Who watches an address: of folders inside each other, the innermost. */
function watcherOf(address: string): Watched | undefined {
  const folders = [...watched.keys()].filter((folder) => address.startsWith(folder));
  return watched.get(folders.sort((a, b) => b.length - a.length)[0] ?? '');
}

/** A request's address in full; Pagefind leaves out the page's own origin. */
function fullAddress(input: Parameters<Fetch>[0]): string {
  const address = input instanceof Request ? input.url : String(input);
  return address.startsWith('/') ? `${currentLocation()?.origin ?? ''}${address}` : address;
}

const dispatch: Fetch = async (input, init) => {
  const address = fullAddress(input);
  const watcher = watcherOf(address);
  if (!watcher) return (platform as Fetch).call(globalThis, input, init);
  try {
    const bytes = await load(address, (response) => response.arrayBuffer(), { init, fetch: watcher.fetch });
    const whole = await unpack(new Uint8Array(bytes), address);
    watcher.arrive(address);
    return whole;
  } catch (error) {
    watcher.fail(error);
    return never();
  }
};

/** Watches requests below a folder, made with `fetch` or the platform's own. */
export function guardFetch(address: string, fetch?: Fetch): Guard {
  if (platform === undefined) {
    platform = globalThis.fetch;
    globalThis.fetch = dispatch;
  }
  const passOn = platform;
  // Requests differ in their full address; a site gives its folder without the origin.
  let folder = fullAddress(address);
  while (watched.has(folder)) folder += './';
  const waiting: { pattern: RegExp; resolve(): void }[] = [];
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  watched.set(folder, {
    fetch: fetch ?? ((input, init) => passOn.call(globalThis, input, init)),
    fail,
    arrive: (file) => {
      for (const { pattern, resolve } of waiting) if (pattern.test(file)) resolve();
    },
  });
  return {
    folder,
    race: (work) => Promise.race([failed, work]),
    arrived: (pattern) => {
      const arrival = new Promise<void>((resolve) => waiting.push({ pattern, resolve }));
      return Promise.race([failed, arrival]);
    },
    release: () => {
      watched.delete(folder);
    },
  };
}
