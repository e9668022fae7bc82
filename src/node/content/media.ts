import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import sharp from 'sharp';
import { imageReferences, neighbourName } from '#core/check/image/references.ts';
import { MAX_PIXELS } from '#core/check/rules/images.ts';
import type { ImageView } from '#core/markdown/image-view.ts';
import { paths } from '#core/site/paths.ts';
import { openShelf, type Shelf } from '#node/cache/shelf.ts';

/** Finished pictures, by name; the name holds a hash of the original, so a finished one never goes stale. */
export const mediaShelf = (): Shelf => openShelf('media');

const WIDTHS = [480, 960, 1_600];
const FORMATS = ['avif', 'webp'] as const;
/** Part of every name: raise it when the settings below change. */
const VERSION = 1;

/** A picture made ready: how to show it, and the files that must be in the output. */
export interface Media {
  view: ImageView;
  files: string[];
}

/** Makes every picture of a judged body ready. @returns by its address in the text */
export async function bodyMedia(folder: string, tree: Root): Promise<Map<string, Media>> {
  const found = new Map<string, Media>();
  for (const { url } of imageReferences(tree, 1)) {
    const name = neighbourName(url);
    if (name && !found.has(url)) found.set(url, await prepareImage(join(folder, name)));
  }
  return found;
}

/**
 * Re-encodes a picture in several widths: nothing of the original but its pixels is published
 * (no position, no camera, no hidden payload). A judged SVG stays as it is.
 */
export async function prepareImage(file: string): Promise<Media> {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(`${VERSION}`).update(bytes).digest('hex').slice(0, 16);
  const original = sharp(bytes, { limitInputPixels: MAX_PIXELS });
  const { autoOrient, format } = await original.metadata();
  const { width, height } = autoOrient;
  if (format === 'svg') {
    const name = `${hash}.svg`;
    await keep(name, async () => bytes);
    return { view: { src: paths.media(name), width, height, sources: [] }, files: [name] };
  }
  const widths = [...WIDTHS.filter((one) => one < width), Math.min(width, WIDTHS.at(-1) ?? width)];
  const sources: ImageView['sources'] = [];
  for (const to of FORMATS) {
    const srcset: { src: string; width: number }[] = [];
    for (const one of widths) {
      const name = `${hash}-${one}.${to}`;
      await keep(name, () => original.clone().autoOrient().resize({ width: one }).toFormat(to).toBuffer());
      srcset.push({ src: paths.media(name), width: one });
    }
    sources.push({ type: `image/${to}`, srcset });
  }
  const shown = sources.at(-1)?.srcset.findLast((one) => one.width <= 960) ?? sources[0]?.srcset[0];
  const files = sources.flatMap(({ srcset }) => srcset.map(({ src }) => src.split('/').at(-1) ?? ''));
  const view = {
    src: shown?.src ?? '',
    width: shown?.width ?? width,
    height: Math.round(((shown?.width ?? width) * height) / width),
    sources,
  };
  return { view, files };
}

async function keep(name: string, make: () => Promise<Uint8Array>): Promise<void> {
  if (!mediaShelf().has(name)) mediaShelf().keep(name, await make());
}
