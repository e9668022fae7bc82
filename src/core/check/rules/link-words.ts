import type { Link, Nodes } from 'mdast';
import { plainText } from '../headings.ts';
import { paragraphs } from '../paragraphs.ts';
import type { DocumentRule, Spot, Subject } from '../rule.ts';
import { matches } from '../scan.ts';

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
      const { line = 1, column = 1 } = link.position?.start ?? {};
      const written = subject.text.split('\n')[line + subject.bodyLine - 2] ?? '';
      const end = column - 1 + text.length;
      // `link/shape` tells it.
      const isTitled = TITLE_BEFORE.test(written.slice(0, column - 1)) && /^[)）]/.test(written.slice(end));
      return BARE.test(text) && !isTitled
        ? { message: `URL「${text.slice(0, 60)}」がそのまま出ています`, remedy: TITLED }
        : undefined;
    }),
};

/** The title of a link that is none for its shape. */
const TITLE_BEFORE = /[\]］] ?[(（]$/;
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

/** 「[題名] (https://…)」 「［題名］（https://…）」: a link but for a space or the width of its marks. */
const LINK =
  /(?<![!\]）])[[［]([^[\]［］\n]{1,80})[\]］]( ?[(（])(https:\/\/[^\s()（）\u0080-\uffff]{1,300})[)）]/g;

/** A link is written without a space and in half-width marks. */
const linkShape: DocumentRule = {
  id: 'link/shape',
  severity: 'error',
  title: 'リンクは、空白を入れず、半角の [題名](https://…) で書く',
  why: '［ ］（ ）が全角だったり、] と ( のあいだに空白があったりすると、リンクにならず、記号と URL がそのまま出ます。',
  fixable: true,
  check: (subject) =>
    paragraphs(subject).flatMap(({ lines, line, offset }) =>
      lines.flatMap((text, at) => {
        const start = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, offset);
        return matches(LINK, text)
          .filter(([found]) => !/^\[[^\]]*\]\([^(]*\)$/.test(found))
          .map(({ 0: found, 1: title = '', 3: url = '', index }) => ({
            line: line + at,
            column: index + 1,
            field: '本文',
            message: `「${found.slice(0, 30)}」がリンクになっていません`,
            remedy: `[${title}](${url}) と書いてください`,
            fix: { offset: start + index, length: found.length, text: `[${title}](${url})` },
          }));
      }),
    ),
};

/** The words of a link say where it leads. */
export const LINK_WORD_RULES: readonly DocumentRule[] = [linkBare, linkShape, linkText];
