import type { DocumentRule } from '../rule.ts';

/** No picture tells where it was taken. */
export const imagePosition: DocumentRule = {
  id: 'image/position',
  severity: 'error',
  title: '写真に、撮った場所（GPS）が残っていない',
  why: 'スマートフォンの写真には撮影場所が記録されています。匿名の事例の場所や、誰かの自宅が知られてしまいます。',
  check({ folder }) {
    return folder
      .filter((file) => file.image?.position)
      .map(({ name }) => ({
        line: 1,
        column: 1,
        field: name,
        message: `「${name}」に撮影場所（GPS）が記録されています`,
        remedy: '画像ソフトの「位置情報を削除」で消すか、画面の写し（スクリーンショット）を使ってください',
      }));
  },
};
