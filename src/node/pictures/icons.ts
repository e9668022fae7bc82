import sharp from 'sharp';
import { markSvg } from './mark.ts';

/** The icons that phones and desktops ask for: file name → pixels and shape. */
export const ICONS: Record<string, { pixels: number; shape: Parameters<typeof markSvg>[0] }> = {
  'apple-touch-icon.png': { pixels: 180, shape: 'square' },
  'icon-192.png': { pixels: 192, shape: 'round' },
  'icon-512.png': { pixels: 512, shape: 'round' },
  'maskable-512.png': { pixels: 512, shape: 'maskable' },
};

/** One icon as PNG; few colours, so a palette loses nothing the eye sees. */
export function drawIcon({ pixels, shape }: (typeof ICONS)[string]): Promise<Buffer> {
  return sharp(Buffer.from(markSvg(shape)), { density: (72 * pixels) / 32 })
    .resize(pixels, pixels)
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/**
 * `favicon.ico` for what asks for nothing else: one PNG of 32 pixels in an ICO file
 * (ICONDIR of 6 bytes, one ICONDIRENTRY of 16, then the picture).
 */
export async function drawFavicon(): Promise<Buffer> {
  const picture = await drawIcon({ pixels: 32, shape: 'round' });
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
