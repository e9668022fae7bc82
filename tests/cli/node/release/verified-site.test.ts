import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readTree } from '#node/release/tree.ts';
import { keepVerified, verificationKey, wasVerified } from '#node/release/verified-site.ts';
import { collectionFolder, FIXTURES, fullCase, tempFolder } from '#support/content.ts';

const home = process.cwd();
let content: Content;
beforeAll(async () => {
  content = await openContent(FIXTURES);
});
afterAll(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
});

/** A project with one program, its lock, and a site; and the key of its verification, as the project stands. */
function project() {
  const root = tempFolder();
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  put('src/a.ts', 'export const a = 1;');
  put('src/pages/a.astro', '<p></p>');
  put('package-lock.json', '{"packages": {"node_modules/html-validate": {"version": "1.0.0"}}}');
  put('dist/index.html', 'a page');
  const key = (of = content) => {
    process.chdir(root);
    return verificationKey(readTree(join(root, 'dist')), of);
  };
  return { put, key };
}

test.each([
  ['a package of the lock', 'package-lock.json'],
  ['a program', 'src/a.ts'],
  ['a page file', 'src/pages/a.astro'],
  ['the site', 'dist/index.html'],
])('a verification counts no more when %s changes', (_, file) => {
  const { put, key } = project();
  const before = key();
  put('README.md', 'nothing that is verified');
  expect(key()).toBe(before);
  put(file, 'something else');
  expect(key()).not.toBe(before);
});

test('a verification counts no more when the content changes', async () => {
  process.chdir(home);
  const other = await openContent(
    collectionFolder({ 'cases/mihon-machiya/index.mdx': `${fullCase()}\n足した一文。\n` }),
  );
  const { key } = project();
  expect(key(other)).not.toBe(key());
});

test('what was verified is remembered, and nothing else', () => {
  vi.stubEnv('CACHE_DIR', tempFolder());
  expect(wasVerified('a'.repeat(64))).toBe(false);
  keepVerified('a'.repeat(64));
  expect(wasVerified('a'.repeat(64))).toBe(true);
  expect(wasVerified('b'.repeat(64))).toBe(false);
});
