import type { Link, Nodes } from 'mdast';
import { plainText } from '../headings.ts';
import type { DocumentRule, Spot } from '../rule.ts';

const VAGUE = /^(?:こちら|ここ|コチラ|リンク|詳細|詳しくはこちら|click here|here|link)$/i;

/** The words of a link say where it leads; an address alone does not. */
export const linkText: DocumentRule = {
  id: 'link/text',
  severity: 'error',
  title: 'リンクの文字だけで、どこへ行くかが分かる',
  why: '裸の URL や「こちら」だけのリンクは、読み上げソフトで一覧にしたとき、行き先が分かりません。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    const spots: Spot[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'link') {
        const told = tell(node);
        const { line = 1, column = 1 } = node.position?.start ?? {};
        if (told) spots.push({ line: line + bodyLine - 1, column, field: '本文', ...told });
      }
      if ('children' in node) for (const child of node.children) walk(child as Nodes);
    };
    walk(tree);
    return spots;
  },
};

function tell(link: Link): Pick<Spot, 'message' | 'remedy'> | undefined {
  const text = plainText(link).trim();
  const remedy = '[ページの題名](https://…) のように、行き先の名前を書いてください';
  if (!text) return { message: 'リンクの文字がありません', remedy };
  if (/^(?:https?:\/\/|www\.)/i.test(text))
    return { message: `URL「${text.slice(0, 60)}」がそのまま出ています`, remedy };
  if (VAGUE.test(text)) return { message: `リンクの文字「${text}」では行き先が分かりません`, remedy };
  return undefined;
}
