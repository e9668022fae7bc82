import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** A line that looks like a heading is one. */
export const sectionShape: DocumentRule = {
  id: 'section/shape',
  severity: 'error',
  title: '見出しの # のあとには半角スペースを入れる',
  why: 'スペースが無かったり ＃ が全角だったりすると、見出しにならず、記号のまま表示されます。',
  fixable: true,
  check({ tree, pieces, text }) {
    if (!tree) return [];
    return scan(
      pieces.filter(
        (piece) => piece.field === '本文' && piece.offset !== undefined && text[piece.offset - 1] === '\n',
      ),
      ['prose'],
      /^([#＃]{1,4})[ 　]?(?=[^#＃\s\d])/g,
      (match) => ({
        message: '行頭の # が見出しになっていません',
        remedy: '「## 見出し」のように、半角の # と半角スペースで書いてください',
        replacement: `${'#'.repeat(match[1]?.length ?? 2)} `,
      }),
    );
  },
};
