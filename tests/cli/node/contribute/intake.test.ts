import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FormCheck } from '#core/form/form-check.ts';
import { intake as intakeAll, type TakenIn } from '#node/contribute/intake.ts';
import { collectionFolder, taxonomies, tempFolder } from '#support/content.ts';

const PNG = readFileSync('public/icons/icon-192.png');
/** What the form gives for a 速報. */
const FILE = new FormCheck(taxonomies).check(
  {
    slug: 'umibe',
    data: {
      title: '箱の値段を決めなおしたら、休みが取れるようになった',
      company: { name: '見本の製麺所', kana: 'みほんのせいめんじょ' },
    },
    sections: {},
  },
  false,
  '2026-11-22',
).text;

/** A folder with what a mail brought. */
function mail(files: Record<string, string | Uint8Array>): (name: string) => string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}
const zipped = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one]),
    ),
  );
const intake = async (...given: Parameters<typeof intakeAll>) => (await intakeAll(...given))[0] as TakenIn;
const casesIn = (content: string) => readdirSync(join(content, 'cases')).sort();

describe('what a mail brought becomes a case folder', () => {
  test('a text and a picture beside it, and what is missing is said in the words of the check', async () => {
    const content = collectionFolder();
    const at = mail({ 'umibe.txt': FILE, 'IMG_0001.png': PNG });
    const { file, notes } = await intake(content, [at('umibe.txt'), at('IMG_0001.png')]);
    expect(file).toBe('cases/umibe/index.mdx');
    expect(readFileSync(join(content, file), 'utf8')).toBe(FILE);
    expect(readdirSync(join(content, 'cases/umibe'))).toEqual(['img-0001.png', 'index.mdx']);
    expect(notes.join('\n')).toContain('cases/umibe/index.mdx:');
    expect(notes.join('\n')).toContain('industry');
    expect(notes.join('\n')).toContain('使われていません');
  });

  test('a ZIP gives its name, a folder its own, and both the same', async () => {
    const content = collectionFolder();
    const at = mail({ 'umibe.zip': zipped({ 'index.mdx': FILE, 'a.png': PNG, '__MACOSX/._a.png': 'x' }) });
    mkdirSync(at('yamabe'));
    writeFileSync(at('yamabe/index.mdx'), FILE);
    writeFileSync(at('yamabe/a.png'), PNG);
    await intake(content, [at('umibe.zip')]);
    await intake(content, [at('yamabe')]);
    for (const name of ['index.mdx', 'a.png'])
      expect(readFileSync(join(content, 'cases/umibe', name))).toEqual(
        readFileSync(join(content, 'cases/yamabe', name)),
      );
  });

  test('without a name it takes the reading of the firm', async () => {
    const content = collectionFolder();
    const at = mail({ '事例.txt': FILE });
    expect((await intake(content, [at('事例.txt')])).file).toBe('cases/mihonnoseimenjo/index.mdx');
    expect((await intake(content, [at('事例.txt')])).file).toBe('cases/mihonnoseimenjo-2/index.mdx');
  });

  test('nothing is ever written over, and what is refused leaves nothing behind', async () => {
    const content = collectionFolder();
    const before = casesIn(content);
    const evil = { 'a.zip': zipped({ '../../umibe/index.mdx': FILE }), 'umibe.txt': FILE };
    const at = mail({
      ...evil,
      'b.zip': zipped({ 'index.mdx': FILE, 'bomb.png': new Uint8Array(101_000_000) }),
      'c.zip': zipped({ 'index.mdx': FILE }).slice(0, 200),
      'd.docx': zipped({ 'word/document.xml': '<w/>' }),
      'e.zip': zipped(
        Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.png`, PNG.subarray(0, 40)])),
      ),
      'f.zip': zipped({ 'index.mdx': FILE, 'in.zip': zipped({ 'x.png': PNG }) }),
    });
    symlinkSync('/etc/hostname', at('g.txt'));
    const refused: [string, RegExp][] = [
      ['a.zip', /外のフォルダーを指す名前/],
      ['b.zip', /大きすぎます（ぜんぶで 100MB まで）/],
      ['c.zip', /ZIP として開けません/],
      ['d.docx', /Word・PowerPoint・Excel のファイルではありません/],
      ['e.zip', /ファイルが多すぎます/],
      ['f.zip', /in\.zip」は受け取れません/],
      ['g.txt', /ふつうのファイルではない/],
      ['nowhere.txt', /見当たりません/],
    ];
    for (const [name, words] of refused) {
      await expect(intake(content, [at(name)]), name).rejects.toThrow(words);
      expect(casesIn(content), name).toEqual(before);
    }
    await expect(intake(content, [at('umibe.txt')], '../x')).rejects.toThrow(/使えません/);
    await expect(intake(content, [at('umibe.txt')], before[0])).rejects.toThrow(/もうあります/);
    expect(casesIn(content)).toEqual(before);
  });
});

test('the command says where it wrote, what is missing and how to go on', () => {
  const content = collectionFolder();
  const at = mail({ 'umibe.txt': FILE });
  const intake = (...args: string[]) =>
    spawnSync('node', ['scripts/intake.ts', ...args], {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    });
  const { status, stdout, stderr } = intake(at('umibe.txt'));
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^書きました: .*cases\/umibe\n/);
  expect(stdout).toContain('git switch -c case/umibe');
  const again = intake(at('umibe.txt'));
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('cases/umibe は、もうあります');
  expect(again.stderr).not.toContain('    at ');
});
