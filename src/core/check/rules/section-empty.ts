import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';

/** Something stands under every heading. */
export const sectionEmpty: DocumentRule = {
  id: 'section/empty',
  severity: 'error',
  title: '見出しの下には文章がある',
  why: '開いて何も無い節は、読み手をがっかりさせます。公表されていないことは、節ごと省けます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    const parts = partsOf(tree, bodyLine);
    return parts
      .filter((part, index) => part.blocks.length === 0 && (parts[index + 1]?.depth ?? 0) <= part.depth)
      .map(({ text, line, column }) => ({
        line,
        column,
        field: '本文',
        message: text ? `「${text.slice(0, 40)}」の下に文章がありません` : '見出しに文字がありません',
        remedy: '書き足すか、見出しを取り除いてください',
      }));
  },
};
