import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from './cache-folder.ts';

/** Results of pure work, kept between builds by the hash of all that went in. */
export interface Memory<T> {
  /** The result for what went in: remembered, or computed now. An undefined result is not kept. */
  recall(input: string, compute: () => T | undefined): T | undefined;
  /** Writes down what was asked for since it was opened; what was not is forgotten. To be opened anew after that. */
  save(): void;
}

/** Astro loads modules anew, so what is shared by a whole process hangs on the process. */
const OPEN = Symbol.for('content-memory');
const shared = globalThis as { [OPEN]?: Map<string, Memory<unknown>> };
shared[OPEN] ??= new Map();
const open = shared[OPEN];

/**
 * Opens the memory of one kind of work. Half a file, or one of another version, is as good as none.
 * @param version everything besides the input that the result depends on: code, vocabularies, settings
 */
export function openMemory<T>(name: string, version: string): Memory<T> {
  const file = `${name}-${createHash('sha256').update(version).digest('hex').slice(0, 16)}.bin`;
  const folder = cacheFolder('memory');
  const path = join(folder, file);
  const known = open.get(path);
  if (known) return known as Memory<T>;
  const before = readMap<T>(path);
  let now = new Map<string, T>();
  let fresh = false;
  const memory: Memory<T> = {
    recall(input, compute) {
      const key = createHash('sha256').update(input).digest('base64url');
      const value = now.get(key) ?? before.get(key);
      if (value !== undefined) {
        now.set(key, value);
        return value;
      }
      const computed = compute();
      if (computed === undefined) return undefined;
      fresh = true;
      // Words cut out of a page would keep the whole page in the engine's memory: a copy of them does not.
      const own = deserialize(serialize(computed)) as T;
      now.set(key, own);
      return own;
    },
    save() {
      if (fresh || now.size !== before.size) keep(folder, file, name, serialize(now));
      // What is written down need not be held: a build of ten thousand has better uses for the room.
      open.delete(path);
      before.clear();
      now = new Map();
      fresh = false;
    },
  };
  open.set(path, memory);
  return memory;
}

/** Half a file is never seen; where nothing can be written, the next build simply remembers nothing. */
function keep(folder: string, file: string, name: string, bytes: Buffer): void {
  const fresh = join(folder, `${file}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fresh, bytes);
    renameSync(fresh, join(folder, file));
    for (const other of readdirSync(folder))
      if (other.startsWith(`${name}-`) && other !== file) rmSync(join(folder, other), { force: true });
  } catch {
    if (existsSync(fresh)) rmSync(fresh, { force: true });
  }
}

function readMap<T>(path: string): Map<string, T> {
  try {
    return deserialize(readFileSync(path)) as Map<string, T>;
  } catch {
    return new Map();
  }
}

/** One hash for program files: whatever of them changes, results of before count no more. */
export function hashOfCode(...folders: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(?:ts|mjs|astro)$/.test(item.name))
      .map((item) => join(item.parentPath, item.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}
