import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { cacheFolder, openShelf } from '#node/cache/shelf.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { mediaShelf } from '#node/content/media.ts';
import { tempFolder } from '#support/content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('lies where CACHE_DIR says, finished pictures too', () => {
  const folder = tempFolder();
  vi.stubEnv('CACHE_DIR', folder);
  expect(cacheFolder('a', 'b')).toBe(join(folder, 'a', 'b'));
  mediaShelf().keep('0123456789abcdef.svg', 'x');
  expect(readFileSync(join(folder, 'media', '0123456789abcdef.svg'), 'utf8')).toBe('x');
});

it('gives back what was kept, drops one, and forgets what was not read for longest', () => {
  const shelf = openShelf(tempFolder());
  expect(shelf.read('a')).toBeUndefined();
  for (const [at, name] of ['a', 'b', 'c', 'other'].entries()) {
    shelf.keep(name, name);
    utimesSync(shelf.path(name), at + 1, at + 1);
  }
  expect(shelf.read('a')?.toString()).toBe('a');
  shelf.tidy(2, (name) => name !== 'other');
  expect(['a', 'b', 'c', 'other'].filter(shelf.has)).toEqual(['a', 'c', 'other']);
  shelf.drop('c');
  shelf.drop('c');
  expect(shelf.has('c')).toBe(false);
});

it('where nothing can be kept, nothing is wrong', () => {
  const file = join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  const shelf = openShelf(join(file, 'below'));
  shelf.keep('a', 'a');
  shelf.drop('a');
  shelf.tidy(1);
  expect(shelf.read('a')).toBeUndefined();
});

it('a file is written whole: a fault leaves what was there, and nothing beside it', () => {
  const folder = tempFolder();
  const path = join(folder, 'deep', 'file');
  writeWhole(path, 'one');
  expect(() => writeWhole(path, { length: 3 } as never)).toThrow();
  expect(readFileSync(path, 'utf8')).toBe('one');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['file']);
});

it('writes through no link that lies in the way', () => {
  const folder = tempFolder();
  const outside = join(folder, 'outside');
  writeFileSync(outside, 'untouched');
  mkdirSync(join(folder, 'in'));
  const path = join(folder, 'in', 'file');
  symlinkSync(outside, `${path}.${process.pid}.new`);
  writeWhole(path, 'new');
  expect(readFileSync(outside, 'utf8')).toBe('untouched');
  expect(readFileSync(path, 'utf8')).toBe('new');
});
