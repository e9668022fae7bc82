import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasPosition } from '#core/check/image/position.ts';
import { FormCheck } from '#core/form/form-check.ts';
import { intake as intakeAll, type TakenIn } from '#node/contribute/intake.ts';
import { collectionFolder, taxonomies, tempFolder } from '#support/content.ts';
import { type Piece, wordFile } from '#support/office.ts';

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

describe('a manuscript becomes a case folder', () => {
  const manuscript = (name: string, ...pieces: Piece[]) =>
    wordFile([
      `会社名：${name}`,
      '業種：製造業',
      '担当者：見本',
      { style: '1', text: '成果' },
      '休みが取れた。',
      ...pieces,
    ]);

  test('with its pictures, without what they tell of their place, and what was read is said', async () => {
    const content = collectionFolder();
    const picture = await sharp(PNG)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '35/1 0/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer();
    expect(hasPosition(picture)).toBe(true);
    const at = mail({
      'umibe.docx': manuscript('見本の会社', { picture, about: '工場の中' }),
      '店.png': PNG,
    });
    const { file, notes } = await intake(content, [at('umibe.docx'), at('店.png')]);
    expect(file).toBe('cases/umibe/index.mdx');
    expect(readdirSync(join(content, 'cases/umibe'))).toEqual(['genko-1.jpg', 'index.mdx', 'photo-1.png']);
    expect(hasPosition(readFileSync(join(content, 'cases/umibe/genko-1.jpg')))).toBe(false);
    expect(readFileSync(join(content, file), 'utf8')).toMatch(
      /name: 見本の会社[\s\S]*## 成果\n\n休みが取れた。/,
    );
    for (const words of ['業種: 製造業', '担当者', '工場の中', 'summary'])
      expect(notes.join('\n')).toContain(words);
  });

  test('of several each is one case, and if one cannot be read none is written', async () => {
    const content = collectionFolder();
    const before = casesIn(content);
    const at = mail({
      'a.docx': manuscript('一'),
      'b.docx': manuscript('二'),
      '~$a.docx': 'x',
      'c.doc': '\xd0',
      'd.png': PNG,
    });
    await expect(intakeAll(content, [at('a.docx'), at('c.doc')])).rejects.toThrow(/c\.doc/);
    await expect(intakeAll(content, [at('a.docx'), at('b.docx'), at('d.png')])).rejects.toThrow(
      /どの原稿のもの/,
    );
    expect(casesIn(content)).toEqual(before);
    const taken = await intakeAll(content, [at('a.docx'), at('b.docx'), at('~$a.docx')]);
    expect(taken.map(({ file }) => file)).toEqual(['cases/a/index.mdx', 'cases/b/index.mdx']);
  });
});

test('the command says where it wrote, what is missing and how to go on', () => {
  const content = collectionFolder();
  const at = mail({ 'umibe.txt': FILE });
  const intake = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/intake.ts', ...args], {
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
