import type { Link, Nodes } from 'mdast';
import { plainText } from '../headings.ts';
import type { DocumentRule, Spot, Subject } from '../rule.ts';

const VAGUE = /^(?:こちら|ここ|コチラ|リンク|詳細|詳しくはこちら|click here|here|link)$/i;

/** The words of a link say where it leads; an address alone does not. */
const linkText: DocumentRule = {
  id: 'link/text',
  severity: 'error',
  title: 'リンクの文字だけで、どこへ行くかが分かる',
  why: '「こちら」だけのリンクは、読み上げソフトで一覧にしたとき、行き先が分かりません。',
  check: (subject) => linkSpots(subject, wordsFor),
};

/** An address alone is a link, but its name would say more. */
const linkBare: DocumentRule = {
  id: 'link/bare',
  severity: 'warning',
  title: 'リンクは、行き先の題名で書く',
  why: 'URL だけのリンクは、読み上げソフトでは一字ずつ読まれ、行き先が分かりません。',
  check: (subject) =>
    linkSpots(subject, (link) => {
      const text = plainText(link).trim();
      return BARE.test(text)
        ? { message: `URL「${text.slice(0, 60)}」がそのまま出ています`, remedy: TITLED }
        : undefined;
    }),
};

const BARE = /^(?:https?:\/\/|www\.)/i;
const TITLED = '[ページの題名](https://…) のように、行き先の名前を書いてください';

function linkSpots(
  { tree, bodyLine }: Subject,
  wordsOf: (link: Link) => Pick<Spot, 'message' | 'remedy'> | undefined,
): Spot[] {
  const spots: Spot[] = [];
  const walk = (node: Nodes): void => {
    const words = node.type === 'link' ? wordsOf(node) : undefined;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (words) spots.push({ line: line + bodyLine - 1, column, field: '本文', ...words });
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  if (tree) walk(tree);
  return spots;
}

function wordsFor(link: Link): Pick<Spot, 'message' | 'remedy'> | undefined {
  const text = plainText(link).trim();
  if (!text) return { message: 'リンクの文字がありません', remedy: TITLED };
  if (VAGUE.test(text)) return { message: `リンクの文字「${text}」では行き先が分かりません`, remedy: TITLED };
  return undefined;
}

/** The words of a link say where it leads. */
export const LINK_WORD_RULES: readonly DocumentRule[] = [linkBare, linkText];
