import type { Element, ElementContent, Nodes, Root } from 'hast';
import { phrasing } from 'hast-util-phrasing';
import { defaultHandlers, type Options, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { FootnoteDefinition, Root as MarkdownRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What a page says around its text: told once, at the top of its twin. */
export interface TwinFrame {
  /** Absolute address of the page. */
  address: string;
  siteName: string;
  licence: { name: string; url: string };
  /** Absolute address of `llms.txt`: where a machine that holds one page finds the others. */
  index: string;
}

/** Elements that are for pressing, drawing or finding the way; they say nothing that is not said elsewhere. */
const SILENT = new Set(
  'nav script style template svg button form input select textarea dialog canvas noscript wbr page-share report-mistake'.split(
    ' ',
  ),
);
/** What stands on paper alone, and the choices of the finder, which lead to views. */
const SILENT_MARKS = ['dataPrintOnly', 'dataFinderPanel'];
const HEADING = /^h[1-6]$/;

/**
 * The Markdown twin of a page, made from what a reader sees: `<main>` of the finished HTML, without what only works on
 * a screen. Grounds become footnotes; links are absolute, so that a passage can be quoted anywhere.
 * @param html a finished page
 * @returns Markdown (GFM), ending in a line break; undefined for a page without `<main>`
 */
export function pageMarkdown(html: string, frame: TwinFrame): string | undefined {
  const main = mainOf(parser.parse(html));
  if (!main) return undefined;
  const lang = langOf(html);
  prune(main, frame.address);
  const tree = toMdast({ type: 'root', children: [main] } satisfies Root, { handlers }) as MarkdownRoot;
  const body = writer.stringify(tree);
  return `${headOf(frame, lang)}\n\n${body.trim()}\n`;
}

const parser = unified().use(rehypeParse);

/** Marks that lead to grounds, and the list of them, as `CLAIM_PARTS` and `CLAIM_LIST_PARTS` name them. */
const handlers: Options['handlers'] = {
  a(state, element: Element) {
    const number = element.properties.dataClaim;
    if (!element.properties.href) return state.all(element);
    if (number === undefined) return defaultHandlers.a(state, element);
    return { type: 'footnoteReference', identifier: `${number}`, label: `${number}` };
  },
  details(state, element: Element) {
    if (element.properties.dataClaimList === undefined) return state.toFlow(state.all(element));
    const notes: FootnoteDefinition[] = [];
    visit(element, 'element', (note) => {
      const number = /^claim-(\d+)$/.exec(String(note.properties.id ?? ''))?.[1];
      if (!number) return;
      oneLine(note);
      const children = state.toFlow(state.all(note)) as FootnoteDefinition['children'];
      notes.push({ type: 'footnoteDefinition', identifier: number, label: number, children });
    });
    return notes;
  },
  // What opens a fold is its heading; beside it stands how much is inside.
  summary(state, element: Element) {
    const heading = element.children.find((one) => one.type === 'element' && HEADING.test(one.tagName));
    return state.toFlow(heading ? state.all({ ...element, children: [heading] }) : state.all(element));
  },
};

/**
 * The lines of a ground on one line, with spaces between. A note of one word would be read as the address of a link
 * by readers of plain CommonMark, who know no footnotes: its text would be gone.
 */
function oneLine(note: Element): void {
  visit(note, 'element', (element, at, parent) => {
    if (element.tagName === 'br' && parent && at !== undefined)
      parent.children[at] = { type: 'text', value: ' ／ ' };
  });
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' });

/** Where the text is from and how it may be used, for whoever takes it out of here. */
function headOf({ address, siteName, licence, index }: TwinFrame, lang: string): string {
  const terms = `[${licence.name}](${licence.url})`;
  return lang === 'en'
    ? `> ${siteName} <${address}> Licence: ${terms}. Please quote with title and address. Index of all pages: <${index}>`
    : `> ${siteName} <${address}> 利用条件: ${terms}。引くときは、題名とアドレスを添えてください。全体の目次: <${index}>`;
}

const langOf = (html: string) => /<html[^>]*\blang="([^"]+)"/.exec(html)?.[1] ?? 'ja';

function mainOf(tree: Nodes): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'main') return;
    found = element;
    return false;
  });
  return found;
}

/** Takes out what is silent, makes addresses absolute, and puts a term and its value on one line. */
function prune(main: Element, address: string): void {
  visit(main, 'element', (element, at, parent) => {
    if (!parent || at === undefined) return undefined;
    if (isSilent(element)) {
      parent.children.splice(at, 1);
      return [SKIP, at];
    }
    for (const name of ['href', 'src', 'cite']) {
      const value = element.properties[name];
      if (typeof value === 'string' && URL.canParse(value, address))
        element.properties[name] = new URL(value, address).href;
    }
    return undefined;
  });
  visit(main, 'element', (element) => {
    if (element.tagName === 'dl') joinTerms(element);
    partNeighbours(element);
  });
}

/** Parts that a page sets apart by its layout alone, with no letter between them. */
const PARTS = new Set(['a', 'b', 'data', 'small', 'span', 'strong', 'time']);

/** Puts a space between neighbours that touch in the source: 「1956年」「創業」 must not become one word. */
function partNeighbours(element: Element): void {
  const isPart = (one?: ElementContent) =>
    one?.type === 'element' &&
    PARTS.has(one.tagName) &&
    one.properties.dataClaim === undefined &&
    textOf(one).trim() !== '';
  const isAside = (one?: ElementContent) => one?.type === 'element' && one.tagName === 'small';
  element.children = element.children.flatMap((one, at, all) => {
    const next = all[at + 1];
    const touch = (isPart(one) && isPart(next)) || (one.type === 'text' && isAside(next));
    return touch ? [one, { type: 'text', value: ' ' } as const] : [one];
  });
}

function isSilent({ tagName, properties }: Element): boolean {
  return (
    SILENT.has(tagName) ||
    properties.hidden !== undefined ||
    properties.ariaHidden === 'true' ||
    SILENT_MARKS.some((mark) => properties[mark] !== undefined)
  );
}

/** A list of terms becomes a list of lines 「term: value」; a value of several paragraphs stays below its term. */
function joinTerms(list: Element): void {
  const rows = list.children.flatMap((one) =>
    one.type === 'element' && one.tagName === 'div' ? [one.children] : [],
  );
  if (rows.length === 0) return;
  list.tagName = 'ul';
  list.children = rows.map((row) => ({
    type: 'element',
    tagName: 'li',
    properties: {},
    children: lineOf(row.filter((one): one is Element => one.type === 'element')),
  }));
}

function lineOf(row: readonly Element[]): ElementContent[] {
  const terms = row.filter(({ tagName }) => tagName === 'dt').flatMap(({ children }) => children);
  const last = terms.at(-1);
  if (last?.type === 'text') terms.splice(-1, 1, { ...last, value: last.value.trimEnd() });
  const values = row.filter(({ tagName }) => tagName === 'dd');
  const head: ElementContent[] = [
    { type: 'element', tagName: 'strong', properties: {}, children: terms },
    { type: 'text', value: ': ' },
  ];
  if (values.every(({ children }) => children.every((one) => one.type !== 'element' || phrasing(one))))
    return [
      ...head,
      ...values.flatMap(({ children }, at) =>
        at === 0 ? children : [{ type: 'text', value: '、' } as const, ...children],
      ),
    ];
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: head };
  return [paragraph, ...values.flatMap(({ children }) => children)];
}
