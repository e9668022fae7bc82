import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';
import { CASE_SECTIONS, sectionRow } from '../sections.ts';
import { nearest } from '../source/nearest.ts';

/** A case has the sections that all cases have. */
export const sectionUnknown: DocumentRule = {
  id: 'section/unknown',
  severity: 'error',
  title: '事例の大きな見出し（##）は、決まった節の名前',
  why: 'どの事例も同じ順と名前で並ぶから、読み手は目次を見ずに目当ての場所へ行けます。細かい見出しは ### で自由に付けられます。',
  check({ collection, tree, bodyLine }) {
    if (collection !== 'cases' || !tree) return [];
    const names = CASE_SECTIONS.map((row) => row.heading);
    return partsOf(tree, bodyLine)
      .filter((part) => part.depth === 2 && !sectionRow(part.text))
      .map(({ text, line, column }) => {
        const near = nearest(text, names);
        return {
          line,
          column,
          field: '本文',
          message: `「${text.slice(0, 40)}」という節はありません`,
          allowed: `使える節: ${names.join('、')}`,
          remedy: near ? `もしかして「${near}」` : '細かい見出しなら ### にしてください',
        };
      });
  },
};
