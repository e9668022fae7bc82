import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { withBase } from '../domain/paths.ts';
import { createAnchors } from './anchors.ts';
import { RENDERERS } from './components.ts';
import { type ImageView, pictureElement, pictureStandIn } from './image-view.ts';
import { rehypeOwnLinks } from './own-links.ts';

export interface Heading {
  depth: number;
  anchor: string;
  text: string;
}
export interface Section {
  /** Anchor of the heading the text stands under; null before the first heading. */
  anchor: string | null;
  heading: string;
  text: string;
}
export interface Rendered {
  html: string;
  headings: Heading[];
  sections: Section[];
}

const stringify = unified().use(rehypeStringify);

/**
 * Turns a judged MDX tree into HTML as data: nothing is compiled, nothing can run.
 * @param base the path the site is served under, beginning and ending with `/`
 * @param images how to show each picture, by its address in the text; a picture that is not among them
 *   is shown as its description
 * The tree must have passed `judgeMdx`; what the judge does not know is a fault and throws.
 */
export function renderMdx(
  tree: Root,
  base = '/',
  images: ReadonlyMap<string, ImageView> = new Map(),
): Rendered {
  const hast = toHast(tree, {
    clobberPrefix: '',
    footnoteLabel: '注',
    footnoteBackLabel: (index: number) => `本文の注${index + 1}へ戻る`,
    handlers: {
      mdxJsxFlowElement: element,
      mdxJsxTextElement: element,
    },
  }) as HastRoot;
  rehypeOwnLinks({ base })(hast);
  const anchors = createAnchors();
  const headings: Heading[] = [];
  visit(hast, 'element', (node, index, parent) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth) {
      const text = textOf(node);
      const anchor = anchors(text);
      node.properties.id = anchor;
      headings.push({ depth: Number(depth), anchor, text });
    }
    if (node.tagName === 'table') node.properties.tabIndex = 0;
    if (node.tagName === 'img' && parent && index !== undefined) {
      const { src, alt } = node.properties;
      const view = images.get(String(src));
      const address = (path: string) => withBase(base, path);
      parent.children[index] = view
        ? pictureElement(String(alt ?? ''), view, address)
        : pictureStandIn(String(alt ?? ''));
      return SKIP;
    }
    return undefined;
  });
  return { html: stringify.stringify(hast as never), headings, sections: sectionsOf(hast, headings) };
}

function element(
  state: { all: (node: never) => unknown[] },
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Element {
  const render = RENDERERS[node.name ?? ''];
  if (!render) throw new Error(`MDX component <${node.name}> reached the renderer without a judgement`);
  const attributes = Object.fromEntries(
    node.attributes.map((one) => [
      (one as { name: string }).name,
      String((one as { value: unknown }).value ?? ''),
    ]),
  );
  return render(attributes, state.all(node as never) as ElementContent[]);
}

/** Plain text per heading, one block a line, for the search. */
function sectionsOf(hast: HastRoot, headings: Heading[]): Section[] {
  const sections: Section[] = [];
  let current: Section = { anchor: null, heading: '', text: '' };
  let next = 0;
  for (const node of hast.children) {
    if (isHeading(node)) {
      if (current.text) sections.push(current);
      const heading = headings[next++] as Heading;
      current = { anchor: heading.anchor, heading: heading.text, text: '' };
    } else {
      const text = blockText(node);
      if (text) current.text += `${current.text && '\n'}${text}`;
    }
  }
  if (current.text) sections.push(current);
  return sections;
}

function isHeading(node: HastNodes): boolean {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

const BLOCKS = new Set(['li', 'p', 'tr', 'blockquote', 'td', 'th', 'aside', 'section']);

function blockText(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(blockText).join('');
  const edge = node.type === 'element' && BLOCKS.has(node.tagName) ? '\n' : '';
  return `${inner}${edge}`
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, edge ? '\n' : '')
    .replace(/^\n/, '');
}
