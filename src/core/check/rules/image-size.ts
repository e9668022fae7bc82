import type { DocumentRule, Spot } from '../rule.ts';

/** The most a picture may weigh, in bytes. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
/** A drawing of more is a photograph in disguise, or made to be slow. */
const MAX_SVG_BYTES = 200 * 1024;
const MAX_SIDE = 8_000;
/** Also the most a picture may have where it is decoded. */
export const MAX_PIXELS = 40_000_000;

/** Bounds for bytes, sides and pixels of a picture. */
export const imageSize: DocumentRule = {
  id: 'image/size',
  severity: 'error',
  title: '画像は 5MB まで、一辺 8,000 ピクセルまで',
  why: '大きな画像はリポジトリーを重くします。サイトには、小さくしたものが自動で載ります。',
  check({ folder }) {
    return folder.flatMap(({ name, bytes, image }): Spot[] => {
      if (!image) return [];
      const spot = {
        line: 1,
        column: 1,
        field: name,
        remedy: '画像ソフトで小さくしてください（長い辺 2,000 ピクセルで十分です）',
      };
      const { width = 0, height = 0, type } = image;
      if (type === 'svg' && bytes > MAX_SVG_BYTES)
        return [{ ...spot, message: `「${name}」が大きすぎます（SVG は ${MAX_SVG_BYTES / 1024}KB まで）` }];
      if (bytes > MAX_IMAGE_BYTES)
        return [{ ...spot, message: `「${name}」が大きすぎます（${(bytes / 1024 / 1024).toFixed(1)}MB）` }];
      if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
        return [{ ...spot, message: `「${name}」の縦横が大きすぎます（${width}×${height}）` }];
      if (type && type !== 'svg' && !(width && height))
        return [
          {
            ...spot,
            message: `「${name}」の縦横が読めません`,
            remedy: '画像ソフトで開いて保存し直してください',
          },
        ];
      return [];
    });
  },
};
