import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openMemory } from '#node/cache/memory.ts';
import { collectGarbage } from '#node/integrations/collect-garbage.ts';
import { tempFolder } from '#support/content.ts';

let folder = '';
beforeEach(() => {
  folder = tempFolder();
  vi.stubEnv('CACHE_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
const files = () => readdirSync(join(folder, 'memory'));

/** Asks for each input, and tells which of them had to be computed. */
function computed(version: string, ...inputs: string[]): string[] {
  const memory = openMemory<{ shown: string }>('trial', version);
  const done: string[] = [];
  for (const input of inputs) {
    const value = memory.recall(input, () => {
      done.push(input);
      return { shown: `of ${input}` };
    });
    expect(value).toEqual({ shown: `of ${input}` });
  }
  memory.save();
  return done;
}

it('computes once, also in the next run', () => {
  expect(computed('1', 'a', 'b', 'a')).toEqual(['a', 'b']);
  expect(computed('1', 'a', 'b', 'c')).toEqual(['c']);
  expect(computed('1', 'c', 'a')).toEqual([]);
});

it('forgets what nobody asks for in many runs, and not what another folder asked for in between', () => {
  computed('1', 'a', 'b');
  for (let run = 0; run < 20; run += 1) {
    expect(computed('1', `new-${run}`, 'b')).toEqual([`new-${run}`]);
    if (run === 3) expect(computed('1', 'a')).toEqual([]);
  }
  expect(computed('1', 'b')).toEqual([]);
  expect(computed('1', 'a')).toEqual(['a']);
});

it('another version remembers nothing of the first, and both are kept; of very many, the last', () => {
  computed('1', 'a');
  expect(computed('2', 'a')).toEqual(['a']);
  expect(computed('1', 'a')).toEqual([]);
  for (const version of ['3', '4', '5', '6', '7']) computed(version, 'a');
  expect(files().length).toBe(4);
  expect(computed('7', 'a')).toEqual([]);
});

it('a broken file, and a place where nothing can be written, are as good as no memory', () => {
  computed('1', 'a');
  writeFileSync(join(folder, 'memory', files()[0] as string), 'half a fi');
  expect(computed('1', 'a')).toEqual(['a']);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  expect(computed('1', 'b')).toEqual(['b']);
  expect(computed('1', 'b')).toEqual(['b']);
});

it('holds what came out, not what went in', () => {
  const held = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const memory = openMemory<string>('trial', 'held');
  const before = held();
  for (let page = 0; page < 200; page++) {
    const input = `頁${page}の見出しは、対話から始まる支援の進め方です。${'あ'.repeat(200_000)}`;
    expect(memory.recall(input, () => input.slice(0, 24))).toBe(input.slice(0, 24));
  }
  // Each input is 0.4 MB: were they kept, it would be 80 MB.
  expect((held() - before) / 1e6).toBeLessThan(10);
  memory.save();
});
