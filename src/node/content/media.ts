import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_PIXELS } from '#core/check/rules/images.ts';
import type { Finding } from '#core/check/source/finding.ts';
import type { ImageView, Media } from '#core/markdown/image-view.ts';
import { paths } from '#core/site/paths.ts';
import { openShelf, type Shelf } from '#node/cache/shelf.ts';

/** Finished pictures, by name; the name holds a hash of the original, so a finished one never goes stale. */
export const mediaShelf = (): Shelf => openShelf('media');

const WIDTHS = [480, 960, 1_600];
const FORMATS = ['avif', 'webp'] as const;
/** Part of every name: raise it when the settings below change. */
const VERSION = 1;

/**
 * Decodes a picture to its end and says how it will be shown. Nothing is re-encoded yet: `encodeMedia` does that for
 * pictures that are published.
 * @param home the folder of the entry
 * @returns undefined when it cannot be decoded
 */
export async function openPicture(home: string, file: string): Promise<Media | undefined> {
  try {
    const bytes = readFileSync(join(home, file));
    const picture = await decoder(bytes);
    const { autoOrient, format } = await picture.metadata();
    await picture.clone().autoOrient().resize({ width: 64 }).raw().toBuffer();
    return autoOrient.width > 0 && autoOrient.height > 0
      ? { file, ...viewOf(bytes, format, autoOrient) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Says that a picture cannot be opened. @param file the entry it belongs to */
export function damaged(file: string, picture: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    field: picture,
    rule: 'image/damaged',
    severity: 'error',
    message: `画像「${picture}」が最後まで開けません（壊れているか、途中で切れています）`,
    remedy: '画像ソフトで開いて保存し直してください',
  };
}

/**
 * Re-encodes a picture in several widths: nothing of the original but its pixels is published
 * (no position, no camera, no hidden payload). A checked SVG stays as it is.
 * @param home the folder of the entry
 * @returns the files that must be in the output, by their names
 * @throws Error when the picture is no longer the one that was checked
 */
export async function encodeMedia(home: string, { file, names }: Media): Promise<Map<string, Uint8Array>> {
  const shelf = mediaShelf();
  const bytes = readFileSync(join(home, file));
  if (!names.every((name) => name.startsWith(hashOf(bytes))))
    throw new Error(`${join(home, file)} が、確かめたあとで変わりました。もう一度実行してください`);
  const original = await decoder(bytes);
  const made = new Map<string, Uint8Array>();
  for (const name of names) {
    const [, width = 0, to] = /-(\d+)\.(avif|webp)$/.exec(name) ?? [];
    const encode = () =>
      original
        .clone()
        .autoOrient()
        .resize({ width: Number(width) })
        .toFormat(to as (typeof FORMATS)[number])
        .toBuffer();
    const finished = to ? (shelf.read(name) ?? (await encode())) : bytes;
    if (!shelf.has(name)) shelf.keep(name, finished);
    made.set(name, finished);
  }
  return made;
}

/** Loaded only where there is a picture: it takes as long as a hundred texts. */
async function decoder(bytes: Buffer) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: MAX_PIXELS });
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(`${VERSION}`).update(bytes).digest('hex').slice(0, 16);
}

function viewOf(
  bytes: Buffer,
  format: string,
  { width, height }: { width: number; height: number },
): Omit<Media, 'file'> {
  const hash = hashOf(bytes);
  if (format === 'svg') {
    const name = `${hash}.svg`;
    return { view: { src: paths.media(name), width, height, sources: [] }, names: [name] };
  }
  const widths = [...WIDTHS.filter((one) => one < width), Math.min(width, WIDTHS.at(-1) ?? width)];
  const sources: ImageView['sources'] = FORMATS.map((to) => ({
    type: `image/${to}`,
    srcset: widths.map((one) => ({ src: paths.media(`${hash}-${one}.${to}`), width: one })),
  }));
  const shown = sources.at(-1)?.srcset.findLast((one) => one.width <= 960) ?? sources[0]?.srcset[0];
  const view = {
    src: shown?.src ?? '',
    width: shown?.width ?? width,
    height: Math.round(((shown?.width ?? width) * height) / width),
    sources,
  };
  return { view, names: FORMATS.flatMap((to) => widths.map((one) => `${hash}-${one}.${to}`)) };
}
