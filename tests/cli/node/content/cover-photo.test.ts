import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { PHOTO_FORMATS, PHOTO_WIDTHS, renderPhoto } from '#node/content/cover-photo.ts';
import { openContent } from '#node/content/open-content.ts';
import { cases, collectionFolder, FULL_CASE, fullCase, goodCase } from '#support/content.ts';

/** A photo as a telephone takes it: lying on its side, with the place in it. */
async function photoWithPlace(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'photo-')), 'photo.jpg');
  await sharp({ create: { width: 900, height: 1600, channels: 3, background: '#39705a' } })
    .withExif({
      IFD0: { Copyright: 'secret-owner', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 33/1 0/1' },
    })
    .jpeg()
    .toFile(file);
  return file;
}

test('every rendition is upright, 16:9, of its width and format, and carries no EXIF', async () => {
  const file = await photoWithPlace();
  expect((await sharp(file).metadata()).exif).toBeDefined();
  for (const width of PHOTO_WIDTHS) {
    for (const format of PHOTO_FORMATS) {
      const bytes = await renderPhoto(file, width, format);
      const shown = await sharp(bytes).metadata();
      expect(shown.width).toBe(width);
      expect(shown.height).toBe(Math.round((width * 9) / 16));
      expect(shown.format === 'heif' ? 'avif' : shown.format).toBe(format);
      expect([shown.exif, shown.xmp, shown.iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes('secret-owner')).toBe(false);
    }
  }
});

test('a photo needs a plain file name and a description', () => {
  const checked = (cover: unknown) => cases.safeParse(goodCase({ cover })).success;
  expect(checked({ src: './photo.jpg', alt: '工場の入口に並ぶ社員たち' })).toBe(true);
  for (const src of [
    'photo.jpg',
    '../other/photo.jpg',
    './a/b.jpg',
    './photo.svg',
    './写真.jpg',
    'https://example.org/a.jpg',
  ]) {
    expect(checked({ src, alt: '工場の入口に並ぶ社員たち' }), src).toBe(false);
  }
  expect(checked({ src: './photo.jpg' })).toBe(false);
});

test('a photo that is not there is reported', async () => {
  const text = fullCase().replace(
    'company:\n',
    'cover:\n  src: ./photo.jpg\n  alt: 町家の宿の入口\ncompany:\n',
  );
  const { findings } = await openContent(collectionFolder({ [`cases/${FULL_CASE}/index.mdx`]: text }));
  const errors = findings.filter((one) => one.severity === 'error');
  expect(errors.map(({ rule, line, field }) => ({ rule, line, field }))).toEqual([
    { rule: 'image/missing', line: text.split('\n').indexOf('  src: ./photo.jpg') + 1, field: 'cover.src' },
  ]);
});
