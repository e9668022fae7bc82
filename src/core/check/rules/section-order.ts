import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';
import { sectionRow } from '../sections.ts';

/** The sections of a case follow the course of the support. */
export const sectionOrder: DocumentRule = {
  id: 'section/order',
  severity: 'error',
  title: '事例の節は、背景 → きっかけ・見立て → 解決の支援 → 成果 → 自走化 → 学び の順',
  why: '出会いから自走までの時間の流れに沿うと、初めての人にも筋が追えます。',
  check({ collection, tree, bodyLine }) {
    if (collection !== 'cases' || !tree) return [];
    let highest = { rank: 0, text: '' };
    return partsOf(tree, bodyLine).flatMap(({ text, line, column }) => {
      const row = sectionRow(text);
      if (!row) return [];
      if (row.rank >= highest.rank) highest = { rank: row.rank, text };
      if ((row.upTo ?? row.rank) >= highest.rank) return [];
      return [
        {
          line,
          column,
          field: '本文',
          message: `「${text}」は「${highest.text}」より前に置きます`,
          remedy: '節を入れ替えてください',
        },
      ];
    });
  },
};
