import sharp from 'sharp';

/**
 * The icons that phones and desktops ask for: file name → pixels, and how much of them the mark takes. What is left is
 * ground to the edges: where the system rounds the corners itself, and where a mask may cut off all but the middle
 * four fifths (W3C, Web Application Manifest).
 */
const ICONS: Record<string, { pixels: number; share: number }> = {
  'apple-touch-icon.png': { pixels: 180, share: 0.86 },
  'icon-192.png': { pixels: 192, share: 1 },
  'icon-512.png': { pixels: 512, share: 1 },
  'maskable-512.png': { pixels: 512, share: 0.68 },
};

/** Every icon of a site that is made of its mark. @param mark square SVG @returns file in `public/` → its bytes */
export async function drawIcons(mark: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>([['favicon.ico', await drawFavicon(mark)]]);
  for (const [name, { pixels, share }] of Object.entries(ICONS))
    files.set(`icons/${name}`, await drawIcon(mark, pixels, share));
  return files;
}

/** One icon as PNG; few colours, so a palette loses nothing the eye sees. */
async function drawIcon(mark: Buffer, pixels: number, share: number): Promise<Buffer> {
  const size = Math.round(pixels * share);
  const { width: own = size } = await sharp(mark).metadata();
  const input = await sharp(mark, { density: (72 * size) / own })
    .resize(size, size)
    .png()
    .toBuffer();
  const background = share < 1 ? await groundOf(mark) : '#0000';
  return sharp({ create: { width: pixels, height: pixels, channels: 4, background } })
    .composite([{ input }])
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** The colour of a mark in the middle of its upper edge; white where it has no ground of its own. */
async function groundOf(mark: Buffer): Promise<{ r: number; g: number; b: number }> {
  const { data, info } = await sharp(mark).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (info.width + Math.floor(info.width / 2)) * info.channels;
  const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + info.channels);
  return alpha > 127 ? { r, g, b } : { r: 255, g: 255, b: 255 };
}

/**
 * `favicon.ico` for what asks for nothing else: one PNG of 32 pixels in an ICO file
 * (ICONDIR of 6 bytes, one ICONDIRENTRY of 16, then the picture).
 */
async function drawFavicon(mark: Buffer): Promise<Buffer> {
  const picture = await drawIcon(mark, 32, 1);
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
