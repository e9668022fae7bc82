import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

export const sectionShape: DocumentRule = {
  id: 'section/shape',
  severity: 'error',
  title: '見出しの # のあとには半角スペースを入れる',
  why: 'スペースが無かったり ＃ が全角だったりすると、見出しにならず、記号のまま表示されます。',
  fixable: true,
  check({ tree, pieces, text }) {
    if (!tree) return [];
    const lineOf = (offset: number | undefined) =>
      offset === undefined ? '' : text.slice(0, offset).split('\n').at(-1);
    return scan(
      pieces.filter((piece) => piece.field === '本文' && lineOf(piece.offset) === ''),
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
