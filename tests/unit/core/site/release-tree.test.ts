import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupOf, HASH_DIGITS, type Release } from '#core/site/release.ts';
import { checkPart, checkRoot, partAt, partsOf } from '#core/site/release-tree.ts';
import { codeOf, listFiles } from '#node/release/list-files.ts';

/**
 * The list of a collection of so many cases, with hashes as hard to pack as real ones. An edit of the first case changes
 * what such an edit was seen to change: its page and twin, pages of the shell, and of the search index one text, what tells
 * of all its pages, the table of signs and a third of the files of one folder.
 */
function release(cases: number, edited = false): Release {
  let state = 1;
  const hash = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return createHash('sha256').update(String(state)).digest('hex').slice(0, HASH_DIGITS);
  };
  const of = (path: string, changes = false) => {
    const own = hash();
    const now = edited && changes ? [...own].reverse().join('') : own;
    return { path, hash: now, bytes: 9999, group: groupOf(path) };
  };
  const many = (count: number, file: (at: number) => Release['files'][number]) =>
    Array.from({ length: count }, (_, at) => file(at));
  const files = [
    ...['/', '/cases/', '/finder/records.json'].map((path) => of(path, true)),
    ...many(130, (at) => of(`/_astro/script-${at}.js`)),
    ...many(cases, (at) => of(`/cases/case-of-${at}/`, at === 0)),
    ...many(cases, (at) => of(`/cases/case-of-${at}/index.md`, at === 0)),
    ...many(cases, (at) => of(`/covers/case-of-${at}.svg`)),
    ...many(cases, (at) => of(`/cases/by/tag/tag-${at}/`)),
    ...many(cases, (at) => of(`/search-index/text/${at}.json`, at === 0)),
    ...['search.json', 'pagefind/pagefind-entry.json', 'pagefind/pagefind.ja_1a.pf_meta'].map((name) =>
      of(`/search-index/${name}`, true),
    ),
    ...many(64, (at) => of(`/search-index/chars/${at}.json`, true)),
    ...many(cases * 6, (at) => {
      const part = at % 7;
      return of(`/search-index/pagefind/part-${part}/index/ja_${at}.pf_index`, part === 0 && at % 3 === 0);
    }),
  ];
  return { release: hash(), files };
}
/** Any address, half of them below those folders whose files have places of their own. */
const address = fc
  .tuple(
    fc.constantFrom('', '', '/search-index', '/search-index/text', '/search-index/pagefind/index'),
    fc.webPath(),
  )
  .map(([folder, path]) => folder + path);

test('the parts hold every file once, each where it is looked for, and their names are their hashes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(address, { maxLength: 60 }), (addresses) => {
      const files = addresses.map((path) => ({ path, hash: 'ab', bytes: 1, group: groupOf(path) }));
      const parts = partsOf({ release: 'x', files });
      const astray = parts.flatMap((part, at) =>
        part.filter(({ path }) => partAt(path, parts.length) !== at),
      );
      expect(astray).toEqual([]);
      expect(
        parts
          .flat()
          .map(({ path }) => path)
          .sort(),
      ).toEqual(addresses.toSorted());
    }),
    { numRuns: 40 },
  );
  const whole = release(40);
  const written = listFiles(whole, '/_astro/worker/ab.js');
  const { parts, ...root } = checkRoot(JSON.parse(String(written.get('release-parts.json'))));
  const again = parts.flatMap((hash) =>
    checkPart(JSON.parse(String(written.get(`release-parts/${hash}.json`)))),
  );
  expect(again.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
    whole.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const collection = again.filter(({ group }) => group === 'collection').length;
  expect(root).toMatchObject({ release: whole.release, collection: { files: collection } });
  expect(codeOf(String(written.get('sw.js')))).toBe('/_astro/worker/ab.js');
  for (const wrong of [{ ...root, parts: ['../x', 'a', 'b'] }, { ...root, parts: ['ab', 'ab'] }, 'x'])
    expect(() => checkRoot(wrong)).toThrow();
});

test('one of a thousand cases is edited: who comes back loads less than 10 KB of the list, packed', () => {
  const [before, after] = [release(1000), { ...release(1000, true), release: 'ab' }].map((one) =>
    listFiles(one, '/_astro/worker/ab.js'),
  ) as [Map<string, Buffer>, Map<string, Buffer>];
  const isPart = (file: string) => file.startsWith('release-parts/');
  const bytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(after.get(file) ?? '').length, 0);
  const changed = [...after.keys()].filter((file) => isPart(file) && !before.has(file));
  const listing = (path: string) =>
    changed.filter((file) => checkPart(JSON.parse(String(after.get(file)))).some((one) => one.path === path));
  // Of the shell, of the edited case with all that belongs to it; of the index its text, its signs, its folder.
  expect(changed).toHaveLength(5);
  expect(listing('/cases/case-of-0/')).toEqual(listing('/cases/case-of-0/index.md'));
  const always = ['sw.js', 'release-parts.json', ...listing('/')];
  expect(bytes([...always, ...listing('/cases/case-of-0/')])).toBeLessThan(10_000);
  // Who keeps the whole collection, index and all, loads a tenth of the list.
  expect(bytes([...always, ...changed])).toBeLessThan(bytes(['release.json']) / 7);
  // The worker says its release and where its code is.
  expect(after.get('sw.js')?.length).toBeLessThan(200);
  // One page more changes the part that lists it.
  const grown = release(1000);
  grown.files.push({ path: '/cases/more/', hash: 'ab', bytes: 1, group: 'collection' });
  const more = listFiles(grown, '/_astro/worker/ab.js');
  expect([...more.keys()].filter((file) => isPart(file) && !before.has(file))).toHaveLength(1);
});
