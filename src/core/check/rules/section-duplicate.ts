import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';

/** No heading of the second level stands twice. */
export const sectionDuplicate: DocumentRule = {
  id: 'section/duplicate',
  severity: 'error',
  title: '同じ大きな見出しは一度だけ',
  why: '目次に同じ名前が二つ並ぶと、どちらへ行けばよいか分からなくなります。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    const seen = new Map<string, number>();
    return partsOf(tree, bodyLine)
      .filter((part) => part.depth === 2)
      .flatMap(({ text, line, column }) => {
        const before = seen.get(text);
        if (before === undefined) seen.set(text, line);
        return before === undefined
          ? []
          : [
              {
                line,
                column,
                field: '本文',
                message: `見出し「${text.slice(0, 40)}」は ${before} 行目にもあります`,
                remedy: '一つにまとめてください',
              },
            ];
      });
  },
};
