import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { openShelf } from './shelf.ts';

/** Results of pure work, kept between runs by the hash of all that went in. */
export interface Memory<T> {
  /** What was remembered for what went in; undefined when nothing was. */
  get(input: string): T | undefined;
  /** Remembers a result. @returns a copy of it that holds nothing of what it was cut out of */
  set(input: string, value: T): T;
  /** The result for what went in: remembered, or computed now. */
  recall(input: string, compute: () => T): T;
  /** Writes down what is new; what nobody asked for in many runs is forgotten. */
  save(): void;
}

interface Kept<T> {
  value: T;
  /** How often the memory was written since somebody asked for it. */
  unasked: number;
}

/** What was not asked for in so many runs is forgotten: other content, other pages, texts as they were before. */
export const MOST_UNASKED = 12;
/** Memories of one kind that are kept: of yesterday, of another base path, of the branch one came from. */
const MOST_VERSIONS = 4;

/**
 * Opens the memory of one kind of work. Half a file, or one of another version, is as good as none.
 * @param version everything besides the input that the result depends on: code, vocabularies, settings
 */
export function openMemory<T>(kind: string, version: string): Memory<T> {
  const shelf = openShelf('memory');
  const file = `${kind}-${hashOf(version).slice(0, 16)}.bin`;
  const kept = readMap<T>(shelf.read(file));
  const asked = new Set<string>();
  let fresh = false;
  const memory: Memory<T> = {
    get(input) {
      const key = hashOf(input);
      const known = kept.get(key);
      if (known) asked.add(key);
      return known?.value;
    },
    set(input, value) {
      const key = hashOf(input);
      // Words cut out of a page would keep the whole page in the engine's memory: a copy of them does not.
      const own = deserialize(serialize(value)) as T;
      kept.set(key, { value: own, unasked: 0 });
      asked.add(key);
      fresh = true;
      return own;
    },
    recall: (input, compute) => memory.get(input) ?? memory.set(input, compute()),
    save() {
      if (!fresh) return;
      for (const [key, one] of kept) {
        one.unasked = asked.has(key) ? 0 : one.unasked + 1;
        if (one.unasked > MOST_UNASKED) kept.delete(key);
      }
      shelf.keep(file, serialize(kept));
      shelf.tidy(MOST_VERSIONS, (name) => name.startsWith(`${kind}-`));
      fresh = false;
      asked.clear();
    },
  };
  return memory;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function readMap<T>(bytes: Buffer | undefined): Map<string, Kept<T>> {
  try {
    return bytes ? (deserialize(bytes) as Map<string, Kept<T>>) : new Map();
  } catch {
    return new Map();
  }
}
