import type { Heading, Nodes, Root, RootContent } from 'mdast';

/** A heading of a body with the blocks up to the next heading of any depth. */
interface Part {
  depth: number;
  text: string;
  line: number;
  column: number;
  blocks: RootContent[];
}

const known = new WeakMap<Root, { bodyLine: number; parts: Part[] }>();

/** The headings of a body in order. @param bodyLine 1-based line of the file at which the body begins */
export function partsOf(tree: Root, bodyLine: number): readonly Part[] {
  const before = known.get(tree);
  if (before?.bodyLine === bodyLine) return before.parts;
  const parts: Part[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') parts.push(partOf(node, bodyLine));
    else parts.at(-1)?.blocks.push(node);
  }
  known.set(tree, { bodyLine, parts });
  return parts;
}

function partOf(node: Heading, bodyLine: number): Part {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { depth: node.depth, text: plainText(node), line: line + bodyLine - 1, column, blocks: [] };
}

/** The letters of a node without its marks. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => plainText(child as Nodes)).join('') : '';
}
