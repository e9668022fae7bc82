import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMemory } from '#node/content/memory.ts';
import { collectGarbage } from '#node/integrations/collect-garbage.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
  process.env.CACHE_DIR = folder;
});
afterEach(() => {
  delete process.env.CACHE_DIR;
  rmSync(folder, { recursive: true, force: true });
});
const files = () => readdirSync(join(folder, 'memory'));

/** Asks for each input, and tells which of them had to be computed. */
function computed(version: string, inputs: readonly string[], save = true): string[] {
  const memory = openMemory<{ told: string }>('trial', version);
  const done: string[] = [];
  for (const input of inputs) {
    const value = memory.recall(input, () => {
      done.push(input);
      return { told: `of ${input}` };
    });
    expect(value).toEqual({ told: `of ${input}` });
  }
  if (save) memory.save();
  return done;
}

it('computes once, also in the next run; what is not asked for any more is forgotten', () => {
  expect(computed('1', ['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(computed('1', ['a', 'b', 'c'])).toEqual(['c']);
  expect(computed('1', ['c'])).toEqual([]);
  expect(computed('1', ['a', 'c'])).toEqual(['a']);
});

it('another version remembers nothing, and leaves one file', () => {
  computed('1', ['a']);
  expect(computed('2', ['a'])).toEqual(['a']);
  expect(files().length).toBe(1);
});

it('a broken file, and a place where nothing can be written, are as good as no memory', () => {
  computed('1', ['a']);
  writeFileSync(join(folder, 'memory', files()[0] as string), 'half a fi');
  expect(computed('1', ['a'])).toEqual(['a']);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  expect(computed('1', ['b'])).toEqual(['b']);
});

it('what is undefined is asked again', () => {
  const memory = openMemory<string>('trial', '1');
  let asked = 0;
  for (let round = 0; round < 2; round += 1)
    memory.recall('a', () => {
      asked += 1;
      return undefined;
    });
  expect(asked).toBe(2);
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
