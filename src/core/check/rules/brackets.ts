import type { Nodes } from 'mdast';
import { plainText } from '../headings.ts';
import type { Piece } from '../pieces.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { matches, scan } from '../scan.ts';

const PAIRS: Record<string, string> = { '」': '「', '』': '『', '）': '（', '】': '【' };

const BRACKET = /[「」『』（）【】]/g;

const LABEL = /(?:^|[\s　。、」])(?:例|注|注意|補足|参考|※|[\d０-９]{1,2}|[A-Za-zａ-ｚＡ-Ｚア-ン])$/;

/** 「（1.2.3)」 「(1か月）」: a pair in two widths. */
const MIXED = /（([^（）()\n]{1,80})\)|\(([^（）()\n]{1,80})）/g;

/** The first bracket of a text that has no partner; a pair in two widths is one. */
function lonely(written: string): { letter: string; index: number } | undefined {
  const text = written.replace(MIXED, (_, one, two) => `（${one ?? two}）`);
  const open: { letter: string; index: number }[] = [];
  for (const { 0: letter, index } of matches(BRACKET, text)) {
    const partner = PAIRS[letter];
    if (!partner) open.push({ letter, index });
    else if (open.at(-1)?.letter === partner) open.pop();
    // 「例）」「注）」「1）」 mark what follows; they open nothing.
    else if (letter !== '）' || !LABEL.test(text.slice(Math.max(0, index - 5), index)))
      return { letter, index };
  }
  return open[0];
}

/** Japanese brackets come in pairs. */
export const typoBrackets: DocumentRule = {
  id: 'typo/brackets',
  severity: 'error',
  title: '「」『』（）が対になっている',
  why: '閉じ忘れがあると、どこまでが引用か分からなくなります。（ ）は、開くほうと閉じるほうの幅もそろえます。',
  fixable: true,
  check({ pieces, tree, bodyLine }) {
    const say = (
      found: { letter: string },
      place: { line: number; column: number; field: string },
    ): Spot => ({
      ...place,
      message: `「${found.letter}」の相手がありません`,
      remedy: '対になる括弧を書き足すか、取り除いてください',
    });
    const inFields = pieces
      .filter((piece: Piece) => piece.field !== '本文' && piece.kind === 'prose')
      .flatMap(({ text, field, line, column, offset }) => {
        const found = lonely(text);
        return found
          ? [say(found, { field, line, column: column + (offset === undefined ? 0 : found.index) })]
          : [];
      });
    const inBody: Spot[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const found = lonely(plainText(node));
        const { line = 1, column = 1 } = node.position?.start ?? {};
        if (found) inBody.push(say(found, { field: '本文', line: line + bodyLine - 1, column }));
      } else if ('children' in node) for (const child of node.children) walk(child as Nodes);
    };
    if (tree) walk(tree);
    const mixed = scan(pieces, ['prose'], MIXED, ([found, one, two]) => ({
      message: `「${found.slice(0, 30)}」の括弧は、全角と半角がまじっています`,
      remedy: '全角の（ ）にそろえてください',
      replacement: `（${one ?? two}）`,
    }));
    return [...inFields, ...inBody, ...mixed];
  },
};
