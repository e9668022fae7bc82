import { join } from 'node:path';
import sharp from 'sharp';

/** Widths in pixels a cover photo is offered in, smallest first. */
export const PHOTO_WIDTHS = [320, 640] as const;
/** Formats a cover photo is offered in, lightest first; the last is for browsers that know no other. */
export const PHOTO_FORMATS = ['avif', 'webp', 'jpeg'] as const;
/** One of the formats a photo is offered in. */
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];
/** Covers are 16:9, drawn or photographed. */
const RATIO = 9 / 16;

/** Where the photo of an entry lies. `src` has passed the schema: a plain file name after `./`. */
export function photoFile(contentDir: string, slug: string, src: string): string {
  return join(contentDir, 'cases', slug, src);
}

/**
 * One rendition of a photo: turned upright, cut to 16:9, re-encoded. Nothing of EXIF, GPS, XMP or a colour
 * profile's text survives, because sharp writes none unless asked to.
 * @throws when the file is not a picture that sharp can read
 */
export function renderPhoto(file: string, width: number, format: PhotoFormat): Promise<Buffer> {
  return sharp(file)
    .rotate()
    .resize({ width, height: Math.round(width * RATIO), fit: 'cover' })
    .toFormat(format, { quality: format === 'avif' ? 50 : 72 })
    .toBuffer();
}
