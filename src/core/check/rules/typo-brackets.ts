import type { Nodes } from 'mdast';
import { plainText } from '../headings.ts';
import type { Piece } from '../pieces.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { matches } from '../scan.ts';

const PAIRS: Record<string, string> = { '」': '「', '』': '『', '）': '（', '】': '【' };

const BRACKET = /[「」『』（）【】]/g;

/** The first bracket of a text that has no partner. */
function lonely(text: string): { letter: string; index: number } | undefined {
  const open: { letter: string; index: number }[] = [];
  for (const { 0: letter, index } of matches(BRACKET, text)) {
    const partner = PAIRS[letter];
    if (!partner) open.push({ letter, index });
    else if (open.pop()?.letter !== partner) return { letter, index };
  }
  return open[0];
}

/** Japanese brackets come in pairs. */
export const typoBrackets: DocumentRule = {
  id: 'typo/brackets',
  severity: 'error',
  title: '「」『』（）が対になっている',
  why: '閉じ忘れがあると、どこまでが引用か分からなくなります。',
  check({ pieces, tree, bodyLine }) {
    const tell = (
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
          ? [tell(found, { field, line, column: column + (offset === undefined ? 0 : found.index) })]
          : [];
      });
    const inBody: Spot[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const found = lonely(plainText(node));
        const { line = 1, column = 1 } = node.position?.start ?? {};
        if (found) inBody.push(tell(found, { field: '本文', line: line + bodyLine - 1, column }));
      } else if ('children' in node) for (const child of node.children) walk(child as Nodes);
    };
    if (tree) walk(tree);
    return [...inFields, ...inBody];
  },
};
