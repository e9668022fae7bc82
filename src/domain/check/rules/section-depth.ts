import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';

/** Headings begin at the second level and go down one at a time. */
export const sectionDepth: DocumentRule = {
  id: 'section/depth',
  severity: 'error',
  title: '見出しは ## から始め、一段ずつ深くする',
  why: '# は題名に使われています。段を飛ばすと、読み上げソフトで読む人が道に迷います。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    let above = 1;
    return partsOf(tree, bodyLine).flatMap(({ depth, line, column }) => {
      const jumped = depth === 1 || depth > above + 1;
      const before = above;
      above = depth;
      if (!jumped) return [];
      const message =
        depth === 1
          ? '本文に # の見出しは使えません（題名が # です）'
          : `見出しが ${'#'.repeat(before)} から ${'#'.repeat(depth)} へ飛んでいます`;
      return [
        {
          line,
          column,
          field: '本文',
          message,
          remedy: `${'#'.repeat(Math.min(before + 1, depth === 1 ? 2 : depth))} にしてください`,
        },
      ];
    });
  },
};
