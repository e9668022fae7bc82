import type { DocumentRule } from '../rule.ts';

/** An SVG may draw and nothing else; see `image/svg.ts`. */
export const imageSvg: DocumentRule = {
  id: 'image/svg',
  severity: 'error',
  title: 'SVG は、図形と文字だけ',
  why: 'SVG には、プログラムやよそへの通信を仕込めます。描くための要素だけを通します。',
  check({ folder }) {
    return folder.flatMap(({ name, image }) =>
      (image?.svg ?? []).map((fault) => ({
        line: 1,
        column: 1,
        field: name,
        message: `「${name}」: ${fault}`,
        remedy: '画像ソフトで PNG に書き出すのが確実です',
      })),
    );
  },
};
