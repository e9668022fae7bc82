import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFolder } from '#node/site/replace-folder.ts';
import { tempFolder } from '#support/content.ts';

/** A folder with one page, below the given one. */
function site(folder: string, text: string): string {
  const made = join(folder, `made-${text}`);
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'index.html'), text);
  return made;
}
const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

it('replaces a folder, makes one where there was none, and clears what killed runs left', () => {
  const home = tempFolder();
  const target = join(home, 'below', 'dist');
  replaceFolder(site(home, 'one'), target);
  expect(page(target)).toBe('one');
  mkdirSync(`${target}.123.old`);
  mkdirSync(`${target}.mine`);
  replaceFolder(site(home, 'two'), target);
  expect(page(target)).toBe('two');
  expect(readdirSync(join(home, 'below'))).toEqual(['dist', 'dist.mine']);
});

it('leaves the old one where the new one is not there', () => {
  const home = tempFolder();
  const target = join(home, 'dist');
  replaceFolder(site(home, 'one'), target);
  expect(() => replaceFolder(join(home, 'nowhere'), target)).toThrow('ENOENT');
  expect(page(target)).toBe('one');
  expect(readdirSync(home)).toEqual(['dist']);
});

it('takes a folder from another disk', () => {
  const home = tempFolder();
  const elsewhere = mkdtempSync('/dev/shm/move-');
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  expect(statSync(elsewhere).dev).not.toBe(statSync(home).dev);
  const target = join(home, 'dist');
  replaceFolder(site(elsewhere, 'one'), target);
  expect(page(target)).toBe('one');
  expect(readdirSync(elsewhere)).toEqual([]);
});
