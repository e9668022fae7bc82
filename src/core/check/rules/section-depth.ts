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
    // A heading of the first level is refused wherever it stands, by the judge of the body.
    return partsOf(tree, bodyLine).flatMap(({ depth, line, column }) => {
      const before = above;
      above = Math.max(depth, 2);
      if (depth <= before + 1 || depth === 1) return [];
      const message = `見出しが ${'#'.repeat(before)} から ${'#'.repeat(depth)} へ飛んでいます`;
      const remedy = `${'#'.repeat(before + 1)} にしてください`;
      return [{ line, column, field: '本文', message, remedy }];
    });
  },
};
