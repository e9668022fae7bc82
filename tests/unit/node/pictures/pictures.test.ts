import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawFavicon, drawIcon, ICONS } from '#node/pictures/icons.ts';
import { shareName, sharePainter } from '#node/pictures/share-picture.ts';

describe('the picture beside a shared link', () => {
  it('is a small PNG of the right size, alike for the same words and different for others', async () => {
    const paint = await sharePainter('伴走ライブラリー');
    const long = {
      kicker: '支援事例',
      title: '「作っても追いつかない」の奥にあった<部門>どうしの分断&対立を解く'.repeat(4),
    };
    const [first, again, other] = [
      await paint(long),
      await paint(long),
      await paint({ ...long, title: '短い題' }),
    ];
    const { width, height, format } = await sharp(first).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(first.length).toBeLessThanOrEqual(60 * 1024);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
    expect(shareName(long, 'a')).not.toBe(shareName(long, 'b'));
  });

  it('shows real Japanese letters: the one stroke of 一 is wide and low, where a missing letter would be a box', async () => {
    const paint = await sharePainter('館');
    const { data, info } = await sharp(await paint({ kicker: ' ', title: '一' }))
      .extract({ left: 60, top: 84, width: 300, height: 300 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 90);
    const [xs, ys] = [dark.map((at) => at % info.width), dark.map((at) => Math.floor(at / info.width))];
    const [width, height] = [xs, ys].map((all) => Math.max(...all) - Math.min(...all) + 1);
    expect(width).toBeGreaterThan(40);
    expect(height).toBeLessThan(16);
  });
});

describe('icons', () => {
  it.each(Object.entries(ICONS))('%s has the pixels it promises', async (_, icon) => {
    const { width, height } = await sharp(await drawIcon(icon)).metadata();
    expect([width, height]).toEqual([icon.pixels, icon.pixels]);
  });

  it('favicon.ico holds one PNG of 32 pixels where its head says', async () => {
    const file = await drawFavicon();
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 1]);
    const picture = file.subarray(file.readUInt32LE(18), file.readUInt32LE(18) + file.readUInt32LE(14));
    expect((await sharp(picture).metadata()).width).toBe(32);
  });

  it('the figures of the maskable icon stay inside the middle four fifths', async () => {
    const icon = ICONS['maskable-512.png'] as (typeof ICONS)[string];
    const { data, info } = await sharp(await drawIcon(icon))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
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
});
