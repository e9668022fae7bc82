import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Finding } from '#core/check/source/finding.ts';
import { openContent } from '#node/content/open-content.ts';
import { collectionFolder, type Files, FULL_CASE, fullCase } from '#support/content.ts';

const short = ({ file, line, rule }: Finding) => `${file}:${line} ${rule}`;
/** What is reported of the fixture collection with some files changed; rules that speak of two files at once are tried elsewhere. */
async function check(files: Files): Promise<string[]> {
  return (await openContent(collectionFolder(files))).findings
    .filter(({ rule }) => !/^(?:duplicate|reference|tag)\//.test(rule))
    .map(short);
}
const HOME = `cases/${FULL_CASE}`;
const lines = fullCase().split('\n').length;

it('finds nothing wrong with the fixture collection', async () => {
  const { findings, files } = await openContent(collectionFolder());
  expect(findings.filter((one) => one.severity === 'error').map(short)).toEqual([]);
  expect(files.length).toBeGreaterThan(15);
});

it('tells all faults of all files in one go, file by file and line by line', async () => {
  const shown = await check({
    'cases/b/index.mdx': `${fullCase().replace('city: 見本市', 'city: 3').replace('industry: hospitality', 'industry: x')}\n{x}\n`,
    'cases/a/index.mdx': 'なにもない',
    'cases/c/facts.yaml': 'a: 1\n',
    'knowhow/a/index.mdx': '---\ntitle: 短い\n---\n',
    'site.yaml': 'name: 名前\n',
    'redirects.yaml': `label: 移ったページ
redirects:
  - { from: /cases/mihon-unyu/, to: /cases/nowhere/, since: "2026-01-01" }
  - { from: /about/, to: /abuot/, since: "2026-01-01" }
`,
    'taxonomy/glossary.yaml': 'terms: []\n',
    'taxonomy/synonyms.yaml': 'label: 3\n',
    'taxonomy/glosary.yaml': '',
  });
  const few = shown.filter((one) => !/^(?:knowhow|site\.yaml|taxonomy\/synonyms)/.test(one));
  expect(few).toEqual([
    'cases/a/index.mdx:1 mdx/frontmatter',
    'cases/b/index.mdx:8 schema/invalid-type',
    'cases/b/index.mdx:9 schema/vocabulary',
    `cases/b/index.mdx:${lines + 1} mdx/expression`,
    'cases/c/facts.yaml:1 schema/former',
    'cases/c/index.mdx:1 content/missing',
    'redirects.yaml:3 redirects/from',
    'redirects.yaml:3 redirects/to',
    'redirects.yaml:4 redirects/from',
    'redirects.yaml:4 redirects/to',
    'taxonomy/glosary.yaml:1 content/stray',
    'taxonomy/glossary.yaml:1 schema/too-small',
  ]);
  for (const place of ['knowhow/a/index.mdx:2 schema/too-small', 'site.yaml:1 schema/required'])
    expect(shown).toContain(place);
  expect(shown.some((one) => one.startsWith('taxonomy/synonyms.yaml:1 schema/'))).toBe(true);
  const names = shown.map((one) => one.split(':')[0] ?? '');
  expect(names).toEqual(names.toSorted((x, y) => x.localeCompare(y, 'en')));
});

it('tells every faulty vocabulary, and no case that would only echo it', async () => {
  expect(await check({ 'taxonomy/tag.yaml': 'values: 3\n', 'taxonomy/wall.yaml': null })).toEqual([
    'taxonomy/tag.yaml:1 schema/required',
    'taxonomy/tag.yaml:1 schema/required',
    'taxonomy/tag.yaml:1 schema/invalid-type',
    'taxonomy/wall.yaml:1 content/missing',
  ]);
});

it('traces figures to the sheet beside the case, where there is one', async () => {
  const text = fullCase().replace('従業員4名、売上規模', '従業員77名、売上規模');
  const row = text.split('\n').findIndex((one) => one.includes('77名')) + 1;
  const files = { [`${HOME}/index.mdx`]: text };
  expect(await check(files)).toEqual([`${HOME}/index.mdx:${row} facts/number`]);
  expect(await check({ ...files, [`${HOME}/facts.yaml`]: null })).toEqual([]);
});

it('knows where entries name each other, and whether the other is to be read', async () => {
  const glossary =
    'terms:\n  - { id: a, term: 語, kana: ご, short: 八文字より長い説明です, see: [dokonimo] }\n';
  const gone = fullCase().replace('publication: published', 'publication: draft');
  const { findings } = await openContent(
    collectionFolder({ 'taxonomy/glossary.yaml': glossary, 'cases/mihon-chorikigu/index.mdx': gone }),
  );
  const shown = findings.filter(({ rule }) => rule.startsWith('reference/'));
  expect(shown.filter(({ rule }) => rule === 'reference/exists').map(short)).toEqual([
    'taxonomy/glossary.yaml:2 reference/exists',
  ]);
  const unread = shown.filter(({ rule }) => rule === 'reference/published');
  expect(unread.length).toBeGreaterThan(0);
  expect(
    unread.every(({ severity, message }) => severity === 'warning' && /mihon-chorikigu/.test(message)),
  ).toBe(true);
});

it('opens nothing that lies elsewhere', async () => {
  const folder = collectionFolder();
  const secret = join(folder, '..', `${folder.split('/').at(-1)}-secret.yaml`);
  writeFileSync(secret, 'canary-5e1f: 1\n');
  for (const path of ['site.yaml', 'redirects.yaml', 'taxonomy/glossary.yaml', 'taxonomy/tag.yaml']) {
    rmSync(join(folder, path));
    symlinkSync(secret, join(folder, path));
  }
  symlinkSync(secret, join(folder, HOME, 'photo.jpg'));
  const shown = (await openContent(folder)).findings;
  rmSync(secret);
  expect(JSON.stringify(shown)).not.toContain('canary');
  for (const file of ['site.yaml', 'redirects.yaml', 'taxonomy/glossary.yaml', 'taxonomy/tag.yaml'])
    expect(shown.map((one) => `${one.file} ${one.rule}`)).toContain(`${file} content/unreadable`);
});

it('decodes pictures to their end', async () => {
  const folder = collectionFolder({
    [`${HOME}/index.mdx`]: `${fullCase()}\n![機械の前に立つ二人](./photo.jpg)\n`,
  });
  mkdirSync(join(folder, HOME), { recursive: true });
  const photo = await sharp({
    create: {
      width: 600,
      height: 400,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 99, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  const shown = async (bytes: Uint8Array) => {
    writeFileSync(join(folder, HOME, 'photo.jpg'), bytes);
    const { findings } = await openContent(folder);
    return findings.filter((one) => one.severity === 'error').map(short);
  };
  expect(await shown(photo)).toEqual([]);
  expect(await shown(photo.subarray(0, photo.length / 2))).toEqual([`${HOME}/index.mdx:1 image/damaged`]);
});

it('knows names that are taken, and where files may lie', async () => {
  const page =
    '---\ntitle: ふつうの題名\ndescription: ふつうの説明を、二十字よりも長く書いておきます。\n---\n\n文です。\n';
  const shown = await check({
    'pages/cases.mdx': page,
    'pages/search-index.mdx': page,
    'cases/nul/index.mdx': fullCase(),
    'cases/.gitkeep/index.mdx': fullCase(),
    'redirect.yaml': 'label: x\n',
    'cases/readme.txt': 'x',
  });
  for (const place of [
    'pages/cases.mdx:1 content/slug',
    'pages/search-index.mdx:1 content/slug',
    'cases/nul/index.mdx:1 content/slug',
    'cases/.gitkeep/index.mdx:1 content/slug',
    'redirect.yaml:1 content/stray',
    'cases/readme.txt:1 content/stray',
  ])
    expect(shown).toContain(place);
});

/** What is said of a folder with bytes of any kind put into it. */
async function saidOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = collectionFolder();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return (await openContent(folder)).findings
    .filter(({ rule }) => !/^(?:duplicate|reference|tag|facts|asked)\//.test(rule))
    .map(({ file, message, remedy }) => `${file} ${message} ${remedy ?? ''}`);
}

it('a file of another code is one fault, with what to press in its editor', async () => {
  // 「title: うどん」 as Windows, an older Unix, Notepad's 「Unicode」 and a mail write it.
  const codes = {
    Shift_JIS: '7469746c653a2082a482c782f1',
    'EUC-JP': '7469746c653a20a4a6a4c9a4f3',
    'UTF-16': 'fffe7400690074006c0065003a00200046306930933000',
    'ISO-2022-JP': '7469746c653a201b2442242624492473 1b2842'.replace(' ', ''),
  };
  const files = Object.entries(codes).map(([code, hex]) => [
    `cases/${code.toLowerCase().replace('_', '-')}/index.mdx`,
    Buffer.from(hex, 'hex'),
  ]);
  const said = await saidOf(Object.fromEntries(files));
  for (const code of Object.keys(codes))
    expect(said.join('\n')).toContain(
      `文字コードが UTF-8 ではありません（${code} のようです） Windows のメモ帳なら`,
    );
  expect(said.length).toBe(files.length);
});

it('a file at a mistyped place is told, with the place that was meant', async () => {
  const misplaced: [path: string, words: string][] = [
    ['case/umibe/index.mdx', 'もしかして「cases」'],
    ['Cases/umibe/index.mdx', 'もしかして「cases」'],
    ['know-how/umibe/index.mdx', 'もしかして「knowhow」'],
    ['事例/umibe/index.mdx', 'cases/フォルダー名/index.mdx'],
    ['umibe.txt', 'どこからも読まれません'],
    ['cases/umibe.mdx', '「フォルダー名/index.mdx」の形に'],
    ['cases/a/index.md', '「index.md」の名前を「index.mdx」に'],
    ['cases/b/index.mdx.txt', '「index.mdx.txt」の名前を「index.mdx」に'],
    ['cases/c/Index.mdx', '「Index.mdx」の名前を「index.mdx」に'],
  ];
  const said = await saidOf(Object.fromEntries(misplaced.map(([path]) => [path, fullCase()])));
  for (const [path, words] of misplaced) {
    const place = path.replace(/^((?!cases\/)[^/]+)\/.*/, '$1').replace(/^(cases\/\w+)\/.*/, '$1/');
    expect(said.filter((line) => line.startsWith(place)).join(), path).toContain(words);
  }
});

it('a picture is told once: by its name, by what its bytes are, by the words it draws', async () => {
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#999' } })
    .jpeg()
    .toBuffer();
  const heic = Buffer.from('0000001866747970686569630000000068656963', 'hex');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>電話 03-1234-5678</text></svg>';
  const pictures: [name: string, shown: string, bytes: string | Uint8Array, words: string][] = [
    ['製麺機.jpg', './製麺機.jpg', photo, 'image-1.jpg のように変え'],
    ['my photo.jpg', './my%20photo.jpg', photo, 'image-1.jpg のように変え'],
    ['IMG_0001.JPG', './IMG_0001.JPG', photo, 'image-1.jpg のように変え'],
    ['photo.jpg', 'photo.jpg', photo, './photo.jpg と書いてください'],
    ['photo.jpg', './photo.jpg', heic, '中身は iPhone の形式（HEIC）'],
    ['photo.jpg', './photo.jpg', '%PDF-1.7', '中身は PDF です'],
    ['plan.svg', './plan.svg', svg, '電話番号のような数字'],
  ];
  const files = pictures.flatMap(([name, shown, bytes], at): [string, string | Uint8Array][] => [
    [`cases/p${at}/index.mdx`, `${fullCase()}\n![工場で見本をつくる社員](${shown})\n`],
    [`cases/p${at}/${name}`, bytes],
  ]);
  const said = await saidOf(Object.fromEntries(files));
  for (const [at, [name, , , words]] of pictures.entries()) {
    const lines = said.filter((line) => line.startsWith(`cases/p${at}/`));
    expect(lines, name).toEqual([expect.stringContaining(words)]);
  }
});
