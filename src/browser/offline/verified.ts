import { HASH_DIGITS, type ReleaseFile } from '#core/site/release.ts';

/** The beginning of the SHA-256 of bytes, as a release lists it. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_DIGITS);
}

/** Whether a response is, byte for byte, a file of a release. Reads a clone. */
export async function isOfRelease(response: Response, file: ReleaseFile | undefined): Promise<boolean> {
  if (!file || !response.ok) return false;
  return (await hashOf(await response.clone().arrayBuffer())) === file.hash;
}

/**
 * Runs work on items, some at a time, and stops at the first fault.
 * @param abort stops before the next item; the promise then rejects with an AbortError
 */
export async function eachOf<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  { lanes = 6, abort }: { lanes?: number; abort?: AbortSignal } = {},
): Promise<void> {
  const left = items[Symbol.iterator]();
  let failed = false;
  const lane = async () => {
    for (const item of { [Symbol.iterator]: () => left }) {
      if (failed) return;
      abort?.throwIfAborted();
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
