import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawIcons } from '#node/pictures/icons.ts';
import { MARK_FILE } from '#node/pictures/mark.ts';

const drawn = await drawIcons(readFileSync(MARK_FILE));
/** The picture inside an ICO file, where its head says. */
const pictureOf = (ico: Buffer) =>
  ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14));
const pixelsOf = (file: string, bytes: Buffer) =>
  sharp(file.endsWith('.ico') ? pictureOf(bytes) : bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

describe('public/', () => {
  it.each([...drawn.keys()])('holds %s as it is drawn from the mark (npm run icons)', async (file) => {
    const [kept, fresh] = [
      await pixelsOf(file, readFileSync(`public/${file}`)),
      await pixelsOf(file, drawn.get(file) as Buffer),
    ];
    expect(kept.info).toMatchObject({ width: fresh.info.width, height: fresh.info.height });
    // Another machine may round the edge of a line otherwise, but does not draw another picture.
    const far = kept.data.filter((value, at) => Math.abs(value - (fresh.data[at] ?? 0)) > 64).length;
    expect(far / kept.data.length).toBeLessThan(0.01);
  });

  it('holds nothing that is read instead of served', () => {
    const files = readdirSync('public', { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /readme|\.(?:md|ts|astro)$|(?:^|\/)\.(?!well-known)/i.test(file))).toEqual(
      [],
    );
    expect(existsSync(MARK_FILE)).toBe(true);
  });
});

describe('icons', () => {
  it.each([
    ['icons/apple-touch-icon.png', 180],
    ['icons/icon-192.png', 192],
    ['icons/icon-512.png', 512],
    ['icons/maskable-512.png', 512],
    ['favicon.ico', 32],
  ])('%s has %d pixels each way', async (file, pixels) => {
    const { info } = await pixelsOf(file, drawn.get(file) as Buffer);
    expect([info.width, info.height]).toEqual([pixels, pixels]);
  });

  it('favicon.ico says that it is an icon with one picture', () => {
    const file = drawn.get('favicon.ico') as Buffer;
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 1]);
    expect(file.length).toBe(file.readUInt32LE(18) + file.readUInt32LE(14));
  });

  it('the figures of the maskable icon stay inside the middle four fifths', async () => {
    const { data, info } = await pixelsOf('.png', drawn.get('icons/maskable-512.png') as Buffer);
    const ground = data.subarray(0, 3);
    let farthest = 0;
    for (let y = 0; y < info.height; y++)
      for (let x = 0; x < info.width; x++) {
        const at = (y * info.width + x) * info.channels;
        if (Math.abs((data[at] ?? 0) - (ground[0] ?? 0)) > 60)
          farthest = Math.max(farthest, Math.hypot(x - 256, y - 256));
      }
    expect(farthest).toBeGreaterThan(100);
    expect(farthest).toBeLessThanOrEqual(0.4 * 512);
  });

  it.each([
    ['<rect width="8" height="8" fill="#c00000"/>', [192, 0, 0, 255]],
    ['<circle cx="4" cy="4" r="2"/>', [255, 255, 255, 255]],
  ])('of another mark stand on its own ground, on white without one: %s', async (shape, ground) => {
    const mark = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${shape}</svg>`);
    const icons = await drawIcons(mark);
    const { data } = await pixelsOf('.png', icons.get('icons/apple-touch-icon.png') as Buffer);
    expect([...data.subarray(0, 4)]).toEqual(ground);
  });
});
