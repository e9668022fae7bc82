import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { CASE_PARTS } from '#core/cases/outline.ts';
import { KNOWHOW_PARTS } from '#core/knowhow/outline.ts';
import { withBase } from '#core/site/paths.ts';
import { createAnchors } from './anchors.ts';
import { RENDERERS } from './component-renderers.ts';
import { type ImageView, pictureElement, pictureStandIn } from './image-view.ts';
import { rehypeOwnLinks } from './own-links.ts';
import { type Section, sectionsOf } from './sections.ts';

export type { Section } from './sections.ts';

export interface Heading {
  depth: number;
  anchor: string;
  text: string;
}
export interface Rendered {
  html: string;
  headings: Heading[];
  sections: Section[];
}

const stringify = unified().use(rehypeStringify);

/** Id of the heading over the footnotes, to which every footnote mark points by `aria-describedby`. */
const FOOTNOTES = 'footnote-label';

/** Ids of the page around the body. */
const FURNITURE = [
  ...Object.values(CASE_PARTS).map((part) => part.anchor),
  ...Object.values(KNOWHOW_PARTS).map((part) => part.anchor),
  'main',
  'toc-title',
  'facts-title',
];

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
  const anchors = createAnchors([...FURNITURE, ...idsIn(hast)]);
  const headings: Heading[] = [];
  visit(hast, 'element', (node, index, parent) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth) {
      const text = textOf(node);
      const anchor = node.properties.id === FOOTNOTES ? FOOTNOTES : anchors(text);
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
  return { html: stringify.stringify(hast as never), headings, sections: sectionsOf(hast) };
}

/** Ids that the tree has before its headings get theirs: those of footnotes. */
function idsIn(hast: HastRoot): string[] {
  const ids: string[] = [];
  visit(hast, 'element', (node) => {
    if (typeof node.properties.id === 'string') ids.push(node.properties.id);
  });
  return ids;
}

function element(
  state: { all: (node: never) => unknown[] },
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Element {
  const name = node.name ?? '';
  const render = Object.hasOwn(RENDERERS, name) ? RENDERERS[name] : undefined;
  if (!render) throw new Error(`MDX component <${node.name}> reached the renderer without a judgement`);
  const attributes = Object.fromEntries(
    node.attributes.map((one) => [
      (one as { name: string }).name,
      String((one as { value: unknown }).value ?? ''),
    ]),
  );
  return render(attributes, state.all(node as never) as ElementContent[]);
}
