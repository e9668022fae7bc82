import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';
import { NEEDED_PARTS, sectionRow } from '../sections.ts';

/** A published case has its three main sections. */
export const sectionMissing: DocumentRule = {
  id: 'section/missing',
  severity: 'error',
  title: '公開する事例には、背景・支援の経過・成果の節がある',
  why: '誰が、どのように、どうなったか。この三つが無いと、読み手は自分の支援に引き寄せて読めません。',
  check({ collection, data, tree, bodyLine }) {
    if (collection !== 'cases' || !tree || textAt(data, 'publication') !== 'published') return [];
    const ranks = partsOf(tree, bodyLine).map((part) => sectionRow(part.text)?.rank);
    return NEEDED_PARTS.filter((needed) => !needed.ranks.some((rank) => ranks.includes(rank))).map(
      ({ name }) => ({
        line: bodyLine,
        column: 1,
        field: '本文',
        message: `${name}の節がありません`,
        remedy: '「## 見出し」の形で書き足すか、publication を draft にしてください',
      }),
    );
  },
};
