import { imageReferences } from '../image/references.ts';
import type { DocumentRule, Spot } from '../rule.ts';

/** Every picture is described in words that say what it shows. */
export const imageAlt: DocumentRule = {
  id: 'image/alt',
  severity: 'error',
  title: '画像に、何が写っているかの説明がある',
  why: '目で見られない人や、画像が出ない場面の人に、説明の文が届きます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    return imageReferences(tree, bodyLine).flatMap(({ alt, line, column }): Spot[] => {
      const spot = {
        line,
        column,
        field: '本文',
        remedy: '![工場で包丁を研ぐ社員](./photo.jpg) のように、写っているものを書いてください',
      };
      if (!alt.trim()) return [{ ...spot, message: '画像の説明がありません' }];
      if (
        /^(?:画像|写真|図|image|photo|img)\d*$/i.test(alt.trim()) ||
        /\.(?:jpe?g|png|webp|avif|svg)$/i.test(alt.trim())
      )
        return [{ ...spot, message: `画像の説明「${alt}」では、何が写っているか分かりません` }];
      return alt.length > 160
        ? [
            {
              ...spot,
              message: '画像の説明が長すぎます（160字まで）',
              remedy: '短くし、くわしいことは本文に書いてください',
            },
          ]
        : [];
    });
  },
};
