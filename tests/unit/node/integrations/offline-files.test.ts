import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { paths } from '#core/site/paths.ts';
import { addressOf, finderAddress, groupOf, WRITERS } from '#core/site/release.ts';
import { writeOfflineFiles } from '#node/integrations/offline-files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function site(files: Record<string, string>): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'offline-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const isHidden = (path: string) => path === '/moved/';
const FILES = {
  'index.html': '<html lang="ja">home',
  'cases/a/index.html': '<html lang="ja">a',
  'cases/by/tag/x/index.html': '<html lang="ja">x',
  'moved/index.html': '<html lang="ja">moved',
  'cases/feed.xml': '<feed/>',
  '_astro/a.js': '1',
};

test('a release is the same for the same files, written twice over, and another for any other byte', async () => {
  const folder = site(FILES);
  const first = await writeOfflineFiles(folder, '/', isHidden);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  expect(await writeOfflineFiles(folder, '/', isHidden)).toEqual(first);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toBe(worker);
  for (const name of Object.keys(FILES)) {
    const changed = await writeOfflineFiles(site({ ...FILES, [name]: 'other' }), '/', isHidden);
    expect(changed.release, name).not.toBe(first.release);
  }
});

test('the list holds every page with its group, and none that is hidden or never kept', async () => {
  const { files } = await writeOfflineFiles(site(FILES), '/bansou/', isHidden);
  expect(files.map(({ path, group }) => [path, group])).toEqual([
    ['/', 'shell'],
    ['/_astro/a.js', 'shell'],
    ['/cases/a/', 'collection'],
    ['/cases/by/tag/x/', 'other'],
  ]);
});

test('what no host sends is not in the list: one such file would stop 「まるごと取る」 for good', async () => {
  const kept = ['.git/config', 'a/.well/x.txt', '_headers', '_redirects', '_deploy/a.conf', 'index.html.br'];
  const files = {
    ...FILES,
    ...Object.fromEntries(kept.map((name) => [name, '1'])),
    '.well-known/x.txt': '1',
  };
  const { files: listed } = await writeOfflineFiles(site(files), '/', isHidden);
  const paths = listed.map(({ path }) => path);
  for (const name of kept) expect(paths, name).not.toContain(`/${name}`);
  expect(paths).toContain('/.well-known/x.txt');
});

test('addresses and groups', () => {
  expect(addressOf('cases\\a\\index.html')).toBe('/cases/a/');
  expect(addressOf('myindex.html')).toBe('/myindex.html');
  expect(groupOf('/search-index/search.json')).toBe('collection');
  expect(groupOf('/data/')).toBe('collection');
  expect(groupOf('/data/cases.json')).toBe('other');
  expect(groupOf('/data/catalogue.jsonld')).toBe('other');
  expect(groupOf('/assistant/library-assistant.mcpb')).toBe('other');
  expect(groupOf('/.well-known/security.txt')).toBe('other');
  // What only writers need is kept by nobody.
  expect(groupOf(`/${WRITERS.folder}form-check.BL64G-7X.js`)).toBe('other');
  expect(groupOf('/contribute/vocabulary.json')).toBe('other');
  expect(groupOf(paths.contributeCases(0))).toBe('other');
  expect(groupOf('/_astro/Finder.czGGDvww.js')).toBe('shell');
  expect(finderAddress('/cases/by/region/hokuriku/2/')).toBe('/cases/?region=hokuriku');
  expect(finderAddress('/cases/a/')).toBeUndefined();
});
