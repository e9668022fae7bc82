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
