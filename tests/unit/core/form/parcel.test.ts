import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openParcel, ParcelError, type Piece } from '#core/form/parcel.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
const TEXT =
  '---\ntitle: 見本\ncompany:\n  kana: みほん\n---\n\n![箱](./IMG_0001.JPG)\n\n![鍋](./製麺機.png)\n';
const piece = (name: string, content: string | Uint8Array = TEXT): Piece => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const refusal = (...pieces: Piece[]) => {
  try {
    openParcel(pieces);
  } catch (error) {
    expect(error).toBeInstanceOf(ParcelError);
    return (error as Error).message;
  }
  throw new Error('was taken in');
};

describe('what somebody sent', () => {
  it('becomes a text and pictures under names that may stand, in the text as well', () => {
    const { text, pictures, slug, kana, notes } = openParcel([
      piece('umibe.txt', `\uFEFF\r\n${TEXT.replaceAll('\n', '\r\n')}\r\n\r\n`),
      piece('IMG_0001.JPG', JPEG),
      piece('製麺機.png', PNG),
      piece('__MACOSX/._umibe.txt', 'x'),
      piece('.DS_Store', 'x'),
    ]);
    expect(text).toBe(TEXT.replace('IMG_0001.JPG', 'img-0001.jpg').replace('製麺機.png', 'photo-1.png'));
    expect([...pictures.keys()]).toEqual(['img-0001.jpg', 'photo-1.png']);
    expect({ slug, kana }).toEqual({ slug: 'umibe', kana: 'みほん' });
    expect(notes).toEqual([
      '「IMG_0001.JPG」を img-0001.jpg という名前にしました',
      '「製麺機.png」を photo-1.png という名前にしました',
    ]);
  });

  it.each([
    ['umibe/index.mdx', 'umibe'],
    ['umibe.mdx', 'umibe'],
    ['mail/Umibe (1).txt', 'mail'],
    ['事例.txt', ''],
  ])('%s is named %s', (name, slug) => {
    expect(openParcel([piece(name)]).slug).toBe(slug);
  });

  it.each([
    '../umibe.txt',
    'a/../../umibe.txt',
    '/etc/umibe.txt',
    'C:\\umibe.txt',
    'a\\..\\b.txt',
    'a\u0000.txt',
  ])('refuses the way out of %j, and says so in one sentence', (name) => {
    expect(refusal(piece(name))).toMatch(/^[^。]*外のフォルダーを指す名前なので、受け取りません$/);
  });

  it.each<[string, Piece[], RegExp]>([
    ['nothing', [], /文がありません/],
    ['only a picture', [piece('a.png', PNG)], /文がありません/],
    ['two texts', [piece('a.txt'), piece('b.mdx')], /二つあります（「a\.txt」と「b\.mdx」）/],
    ['a table', [piece('a.txt'), piece('b.xlsx', 'x')], /「b\.xlsx」は受け取れません/],
    ['no picture inside', [piece('a.txt'), piece('b.png', 'x')], /「b\.png」は受け取れません/],
    ['a page', [piece('a.txt'), piece('b.html', '<script>')], /「b\.html」は受け取れません/],
    ['HEIC', [piece('a.txt'), piece('b.HEIC', '....ftypheic')], /iPhone の写真の形（HEIC）/],
    ['HEIC under another name', [piece('a.txt'), piece('b.jpg', '....ftypheic')], /HEIC/],
    ['a heavy picture', [piece('a.txt'), piece('b.jpg', heavy(JPEG))], /大きすぎます（写真は一枚 5MB/],
    ['the same name twice', [piece('a.txt'), piece('x/b.png', PNG), piece('y/b.png', PNG)], /二つあります/],
    ['a text of megabytes', [piece('a.txt', 'あ'.repeat(400_000))], /大きすぎます（文は 1MB まで）/],
    [
      'Shift_JIS',
      [piece('a.txt', Uint8Array.from([0x2d, 0x2d, 0x82, 0xa0, 0x82, 0xa2]))],
      /UTF-8 ではありません/,
    ],
    ['another text', [piece('a.txt', 'こんにちは')], /フォームの出したファイルではありません/],
  ])('%s is refused in one sentence', (_, pieces, words) => {
    expect(refusal(...pieces)).toMatch(words);
    expect(refusal(...pieces)).not.toContain('\n');
  });

  it('never gives a picture a name that leads anywhere, whatever was sent', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (names) => {
        try {
          const { pictures } = openParcel([
            piece('a.txt'),
            ...names.map((name) => piece(`${name}.png`, PNG)),
          ]);
          for (const name of pictures.keys()) expect(name).toMatch(/^[a-z0-9-]+\.[a-z]+$/);
          expect(pictures.size).toBe(names.filter((name) => !/(?:^|\/)\._[^/]*$/.test(`${name}.png`)).length);
        } catch (error) {
          if (!(error instanceof ParcelError)) throw error;
        }
      }),
    );
  });

  it('takes the case of the collection letter for letter', () => {
    const text = readFileSync('tests/fixtures/collection/cases/mihon-machiya/index.mdx', 'utf8');
    expect(openParcel([piece('index.mdx', text)]).text).toBe(text);
  });
});

function heavy(head: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(6_000_000);
  bytes.set(head);
  return bytes;
}
