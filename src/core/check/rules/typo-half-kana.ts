import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** No half-width kana; mended by `--fix`. */
export const typoHalfKana: DocumentRule = {
  id: 'typo/half-kana',
  severity: 'error',
  title: '半角カナを使わない',
  why: '検索で見つからず、読み上げソフトにも読みづらい文字です。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote'], /[｡-ﾟ]+/g, ([found]) => {
      const replacement = found.normalize('NFKC');
      return {
        message: `半角カナ「${found}」があります`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    }),
};
