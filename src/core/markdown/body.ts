import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { createAnchors } from './anchors.ts';
import { RENDERERS } from './component-renderers.ts';
import { joinLines } from './join-lines.ts';
import { showReadings, textWithoutReadings } from './readings.ts';

/** A heading of a rendered body. */
export interface Heading {
  depth: number;
  anchor: string;
  text: string;
}

/** Id of the heading over the footnotes, to which every footnote mark points by `aria-describedby`. */
const FOOTNOTES = 'footnote-label';

/**
 * A body as HTML data, each heading with its id.
 * @param unknown what becomes of a component that the check does not know: a fault that throws, or, for
 *   who only looks at a body that is not checked yet, just what it holds
 */
export function bodyOf(
  tree: Root,
  unknown: 'throws' | 'passes' = 'throws',
): { hast: HastRoot; headings: Heading[] } {
  const component = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement) =>
    componentElement(state, node, unknown);
  numberNotes(tree);
  const hast = toHast(tree, {
    clobberPrefix: '',
    footnoteLabel: '注',
    footnoteBackLabel: (index: number) => `本文の注${index + 1}へ戻る`,
    handlers: { mdxJsxFlowElement: component, mdxJsxTextElement: component },
  }) as HastRoot;
  joinLines(hast);
  showReadings(hast);
  const anchors = createAnchors(idsIn(hast));
  const headings: Heading[] = [];
  visit(hast, 'element', (node) => {
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (!depth) return;
    const text = textWithoutReadings(node);
    const anchor = node.properties.id === FOOTNOTES ? FOOTNOTES : anchors(text);
    node.properties.id = anchor;
    headings.push({ depth: Number(depth), anchor, text });
  });
  return { hast, headings };
}

/** Notes are numbered, whatever they are called: their names become ids, and a name in kanji an unreadable one. */
function numberNotes(tree: Root): void {
  const numbers = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
  });
}

/** Every id in the HTML of a body: of its headings and its footnotes. The body need not be checked. */
export function bodyIds(tree: Root): string[] {
  return idsIn(bodyOf(tree, 'passes').hast);
}

function idsIn(hast: HastRoot): string[] {
  const ids: string[] = [];
  visit(hast, 'element', (node) => {
    if (typeof node.properties.id === 'string') ids.push(node.properties.id);
  });
  return ids;
}

function componentElement(
  state: State,
  node: MdxJsxFlowElement | MdxJsxTextElement,
  unknown: 'throws' | 'passes',
): Element | ElementContent[] {
  const name = node.name ?? '';
  const children = state.all(node) as ElementContent[];
  const render = Object.hasOwn(RENDERERS, name) ? RENDERERS[name] : undefined;
  if (render) {
    const attributes = node.attributes.flatMap((one) =>
      'name' in one ? [[one.name, String(one.value ?? '')]] : [],
    );
    return render(Object.fromEntries(attributes), children);
  }
  if (unknown === 'passes') return children;
  throw new Error(`MDX component <${node.name}> reached the renderer without a check`);
}
