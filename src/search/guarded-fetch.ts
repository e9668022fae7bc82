/**
 * Pagefind has no setting for how its files are fetched, and reports a missing
 * or broken one on the console only, going on with what it has. So requests
 * below an open index's folder go through here: a file that fails is never
 * handed over, and whoever waits on the guard hears why. Everything else
 * passes untouched.
 */
type Fetch = typeof globalThis.fetch;

export interface Guard {
  /** Settles as `work` does, or throws as soon as a file has failed. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Resolves when a file whose address matches has arrived whole. */
  arrived(pattern: RegExp): Promise<void>;
  /** Stops watching. */
  release(): void;
}

interface Watched {
  prefix: string;
  fetch: Fetch;
  fail(error: unknown): void;
  arrive(address: string): void;
}

const watched = new Set<Watched>();
let platform: Fetch | undefined;

const GZIP = [0x1f, 0x8b] as const;
const never = () => new Promise<never>(() => {});

/** Unpacks a compressed file, which checks its length and checksum; other content is passed on. */
async function unpack(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return new Response(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(await new Response(stream).arrayBuffer());
}

const dispatch: Fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  // An index opened twice cannot be told apart by its requests: all who wait hear of them.
  const entries = [...watched].filter(({ prefix }) => address.startsWith(prefix));
  const entry = entries[0];
  if (!entry) return (platform as Fetch).call(globalThis, input, init);
  try {
    const response = await entry.fetch(address, init);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const whole = await unpack(response);
    for (const { arrive } of entries) arrive(address);
    return whole;
  } catch (error) {
    for (const { fail } of entries) fail(error);
    return never();
  }
};

/** Watches requests below `prefix`, made with `fetch` or the platform's own. */
export function guardFetch(prefix: string, fetch?: Fetch): Guard {
  if (platform === undefined) {
    platform = globalThis.fetch;
    globalThis.fetch = dispatch;
  }
  const passOn = platform;
  const waiting: { pattern: RegExp; resolve(): void }[] = [];
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  const entry: Watched = {
    prefix,
    fetch: fetch ?? ((input, init) => passOn.call(globalThis, input, init)),
    fail: reject,
    arrive: (address) => {
      for (const { pattern, resolve } of waiting) if (pattern.test(address)) resolve();
    },
  };
  watched.add(entry);
  return {
    race: (work) => Promise.race([failed, work]),
    arrived: (pattern) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ pattern, resolve });
      return Promise.race([failed, promise]);
    },
    release: () => {
      watched.delete(entry);
    },
  };
}
