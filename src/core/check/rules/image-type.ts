import { TYPE_OF_ENDING } from '../image/sniff.ts';
import type { DocumentRule, Spot } from '../rule.ts';

/** A picture is of the type its name says, and nothing hides in it. */
export const imageType: DocumentRule = {
  id: 'image/type',
  severity: 'error',
  title: '画像の中身が、名前の終わり（拡張子）のとおり',
  why: '中身と名前が違うファイルは、画像のふりをした別のものかもしれません。',
  check({ folder }) {
    return folder.flatMap(({ name, image }): Spot[] => {
      if (!image) return [];
      const spot = { line: 1, column: 1, field: name };
      const ending = TYPE_OF_ENDING[name.split('.').at(-1) ?? ''];
      if (image.payload)
        return [
          {
            ...spot,
            message: `「${name}」: ${image.payload}`,
            remedy: '画像ソフトで開いて保存し直してください',
          },
        ];
      if (image.type === ending) return [];
      const real = image.type ? `中身は ${image.type} です` : '中身が画像ではありません';
      return [{ ...spot, message: `「${name}」の${real}`, remedy: '正しい形式で保存し直してください' }];
    });
  },
};
