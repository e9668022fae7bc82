import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkRelease, groupOf, HASH_DIGITS, type Release } from '#core/site/release.ts';
import { checkPart, checkRoot } from '#core/site/release-tree.ts';
import { listFiles } from '#node/release/list-files.ts';
import { type Changes, relisted } from '#node/release/take-out-worker.ts';

const sha = (text: string) => createHash('sha256').update(text);
const FILES = new Map([
  ['index.html', 'home'],
  ['cases/x/index.html', 'withdrawn'],
  ['cases/y/index.html', 'stays'],
]);
const PATHS = new Map([...FILES.keys()].map((file) => [file, `/${file.replace('index.html', '')}`]));
const release: Release = {
  release: sha('before').digest('hex').slice(0, HASH_DIGITS),
  files: [...FILES].map(([file, text]) => ({
    path: PATHS.get(file) ?? '',
    hash: sha(text).digest('hex').slice(0, HASH_DIGITS),
    bytes: text.length,
    group: groupOf(PATHS.get(file) ?? ''),
  })),
};
const gone = (): Changes =>
  new Map([
    ['index.html', Buffer.from('home without')],
    ['cases/x/index.html', Buffer.from('<meta name="robots" content="noindex">')],
  ]);

test('a list in parts is another one: without what was withdrawn, and none of its former parts is left', () => {
  const before = listFiles(release, '/_astro/worker/ab.js');
  const changes = gone();
  relisted(changes, (file) => FILES.get(file) ?? before.get(file)?.toString() ?? '');
  const now = (file: string) => String(changes.has(file) ? changes.get(file) : before.get(file));
  const list = checkRelease(JSON.parse(now('release.json')));
  const root = checkRoot(JSON.parse(now('release-parts.json')));
  const inParts = root.parts.flatMap((hash) => checkPart(JSON.parse(now(`release-parts/${hash}.json`))));
  expect(inParts.map(({ path }) => path).sort()).toEqual(['/', '/cases/y/']);
  expect(inParts.find(({ path }) => path === '/')?.hash).toBe(
    sha('home without').digest('hex').slice(0, HASH_DIGITS),
  );
  expect(new Set([root.release, list.release, /release="(\w+)"/.exec(now('sw.js'))?.[1]]).size).toBe(1);
  expect(root.release).not.toBe(release.release);
  expect(now('sw.js')).toContain('"_astro/worker/ab.js"');
  const left = new Set(root.parts.map((hash) => `release-parts/${hash}.json`));
  for (const file of before.keys())
    if (file.startsWith('release-parts/') && !left.has(file)) expect(now(file), file).toBe('undefined');
});

test('a release before there were parts has its list and the hashes in its worker made anew', () => {
  const list = JSON.stringify(release);
  const worker = `release=${release.release};shell=${release.files[0]?.hash},sha256-${sha(list).digest('base64')}`;
  const texts = new Map([...FILES, ['release.json', list], ['sw.js', worker]]);
  const changes = gone();
  relisted(changes, (file) => texts.get(file) ?? '');
  const after = String(changes.get('release.json'));
  expect(checkRelease(JSON.parse(after)).files.map(({ path }) => path)).toEqual(['/', '/cases/y/']);
  expect(String(changes.get('sw.js'))).toBe(
    `release=${checkRelease(JSON.parse(after)).release};shell=${sha('home without').digest('hex').slice(0, HASH_DIGITS)},sha256-${sha(after).digest('base64')}`,
  );
  expect([...changes.keys()].filter((file) => file.startsWith('release-parts'))).toEqual([]);
});
