import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MARK_FILE } from '#node/pictures/mark.ts';
import { shareName, sharePainter } from '#node/pictures/share-picture.ts';

const brand = (name: string, accent = '#115a36') => ({ name, accent, mark: readFileSync(MARK_FILE) });

describe('the picture beside a shared link', () => {
  it('is a small PNG of the right size, alike for the same words and different for others', async () => {
    const paint = await sharePainter(brand('伴走ライブラリー'));
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
    const names = [
      brand('a'),
      brand('b'),
      brand('a', '#7a1f3d'),
      { ...brand('a'), mark: Buffer.from('<svg/>') },
    ];
    expect(new Set(names.map((one) => shareName(long, one))).size).toBe(names.length);
  });

  it('sets a word wider than every line, and capitals wider than counted, whole within the picture', async () => {
    const paint = await sharePainter(brand('W'.repeat(60)));
    const blank = async (
      title: string,
      area: { left: number; top: number; width: number; height: number },
    ) => {
      const part = sharp(await paint({ kicker: ' ', title })).extract(area);
      return new Set((await part.greyscale().raw().toBuffer()).values()).size === 1;
    };
    // A line of the smallest size holds 41 capitals by count; drawn, they are half as wide again.
    const right = { left: 1108, top: 0, width: 92, height: 460 };
    const below = { left: 96, top: 250, width: 1008, height: 210 };
    expect(await blank('W'.repeat(41), right)).toBe(true);
    expect(await blank(`一${'、一'.repeat(40)}`, right)).toBe(true);
    // Two lines of the five that fit: nothing stands below them.
    expect(await blank('a'.repeat(60), below)).toBe(true);
    // The name stands between the mark and the place of the thing.
    expect(await blank('一', { left: 960, top: 460, width: 240, height: 170 })).toBe(true);
  });

  it('shows real Japanese letters: the one stroke of 一 is wide and low, where a missing letter would be a box', async () => {
    const paint = await sharePainter(brand('館'));
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
