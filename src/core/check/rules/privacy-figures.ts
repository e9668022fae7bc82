import type { DocumentRule, Spot } from '../rule.ts';
import { textAt, valueAt } from '../scan.ts';

const EXACT = [
  [['capitalYen'], '資本金', '取り除いてください'],
  [['sales', 'yen'], '売上高', 'sales.band（帯）で書いてください'],
  [['founded'], '創業年', '取り除くか、本文に「1970年代の創業」のように書いてください'],
] as const;

/** An anonymous case tells no figures exact enough to look the firm up. */
export const privacyFigures: DocumentRule = {
  id: 'privacy/figures',
  severity: 'error',
  title: '匿名で承諾をいただいた事例に、正確すぎる数字を書かない',
  why: '円単位の売上や創業年は、それだけで会社を言い当てられる手がかりになります。',
  check({ data, placeOf, pieces }) {
    if (textAt(data, 'consent', 'kind') !== 'anonymous') return [];
    const spots: Spot[] = EXACT.filter(([path]) => typeof valueAt(data, ...path) === 'number').map(
      ([path, label, remedy]) => ({
        ...placeOf([...path]),
        field: path.join('.'),
        message: `匿名の事例に、正確な${label}が書かれています`,
        remedy,
      }),
    );
    for (const piece of pieces) {
      const match =
        piece.kind === 'prose' ? /\d{1,3}(?:,\d{3}){2,}円|\d{7,}円/.exec(piece.text.normalize('NFKC')) : null;
      if (match) {
        const message = `匿名の事例に、円単位の金額「${match[0]}」が書かれています`;
        spots.push({
          field: piece.field,
          line: piece.line,
          column: piece.column + match.index,
          message,
          remedy: '「約3億円」のように丸めてください',
        });
      }
    }
    return spots;
  },
};
