/** A file of this site did not come: there is no connection, or the host answered with an error. */
export class NotReached extends Error {
  override readonly name: string = 'NotReached';
}

/** A script did not come. Browsers remember that until the page is loaded anew: asking again does not help. */
export class ScriptNotReached extends NotReached {
  override readonly name = 'ScriptNotReached';
}

/** A file came, but is not what this page expects: cut off, broken, or of another release of the site. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/** How files are fetched; the platform's own unless a caller has another. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

const platform: Fetch = (address, init) => globalThis.fetch(address, init);

/**
 * Fetches a file of this site.
 * @param read takes what is wanted of the answer; a connection that breaks off while it is read counts as none
 * @throws NotReached when it does not come
 */
export async function load<T>(
  address: string,
  read: (response: Response) => Promise<T>,
  { init, fetch = platform }: { init?: RequestInit | undefined; fetch?: Fetch | undefined } = {},
): Promise<T> {
  const lost = (cause: unknown) => new NotReached(`No answer: ${address}`, { cause });
  const response = await fetch(address, init).catch((cause) => Promise.reject(lost(cause)));
  if (!response.ok) throw new NotReached(`${response.status} ${address}`);
  return read(response).catch((cause) => Promise.reject(lost(cause)));
}

/** The text of a file. @throws NotReached when it does not come */
export const loadText = (address: string): Promise<string> => load(address, (response) => response.text());

/**
 * A JSON file, checked.
 * @param check gives what was expected, or throws NotReadable
 * @throws NotReached when the file does not come, NotReadable when it is something else
 */
export async function loadJson<T>(
  address: string,
  check: (value: unknown) => T,
  how: { init?: RequestInit | undefined; fetch?: Fetch | undefined } = {},
): Promise<T> {
  return check(parseJson(await load(address, (response) => response.text(), how), address));
}

/** @param what the file, for the message @throws NotReadable when the text is no JSON */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotReadable(`${what} is no JSON`, { cause });
  }
}

/** A module of this site that is imported when it is needed. @throws ScriptNotReached when it does not come */
export function imported<T>(module: Promise<T>): Promise<T> {
  return module.catch((cause) => {
    // Browsers have no error of their own for it: a TypeError whose message names the import; Node has a code. What
    // a module throws while it runs is its own fault and stays what it is.
    const lost =
      (cause instanceof TypeError && /import|module/i.test(cause.message)) ||
      (cause as { code?: unknown } | null)?.code === 'ERR_MODULE_NOT_FOUND';
    throw lost ? new ScriptNotReached('A script of this page did not come', { cause }) : cause;
  });
}
