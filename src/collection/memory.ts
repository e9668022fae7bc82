import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from './cache-folder.ts';

/** Results of pure work, kept between builds by the hash of all that went in. */
export interface Memory<T> {
  /** The result for what went in: remembered, or computed now. An undefined result is not kept. */
  recall(input: string, compute: () => T | undefined): T | undefined;
  /** Writes down what was asked for since the last time; what was not is forgotten. */
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
      if (computed !== undefined) {
        fresh = true;
        now.set(key, computed);
      }
      return computed;
    },
    save() {
      if (!fresh && now.size === before.size) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.${process.pid}`, serialize(now));
      renameSync(`${path}.${process.pid}`, path);
      for (const other of readdirSync(folder))
        if (other.startsWith(`${name}-`) && other !== file) rmSync(join(folder, other), { force: true });
      before.clear();
      for (const [key, value] of now) before.set(key, value);
      now = new Map(now);
      fresh = false;
    },
  };
  open.set(path, memory);
  return memory;
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
