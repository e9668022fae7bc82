import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/**
 * `<Callout>文</Callout>` written on one line is read as part of a paragraph, and a box inside `<p>` is
 * not HTML. A paragraph that holds nothing but components is taken apart; what stood in a component
 * becomes a paragraph of its own. A component in the middle of a sentence stays, for the check to refuse.
 */
export function unwrapComponents(tree: Root): Root {
  tree.children = blocks(tree.children, 0) as RootContent[];
  return tree;
}

type Parent = { children: unknown[] };

/** Deeper than the check lets anything pass; a body of a thousand `>` must not end the walk early. */
const MAX_DEPTH = 32;

function blocks(children: readonly { type: string }[], depth: number): unknown[] {
  if (depth > MAX_DEPTH) return [...children];
  return children.flatMap((node): unknown[] => {
    if (node.type === 'paragraph' && isOnlyComponents(node as Paragraph)) {
      return (node as Paragraph).children.flatMap((child) =>
        child.type === 'mdxJsxTextElement' ? [asBlock(child, depth)] : [],
      );
    }
    // Emphasis, links and the like hold no blocks.
    if ('children' in node && node.type !== 'paragraph') {
      (node as Parent).children = blocks(
        (node as unknown as { children: { type: string }[] }).children,
        depth + 1,
      );
    }
    return [node];
  });
}

function isOnlyComponents({ children }: Paragraph): boolean {
  return (
    children.some((child) => child.type === 'mdxJsxTextElement') &&
    children.every(
      (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()),
    )
  );
}

function asBlock(node: MdxJsxTextElement, depth: number): MdxJsxFlowElement {
  const paragraph = { type: 'paragraph' as const, children: node.children, position: node.position };
  const inner = node.children.length ? blocks([paragraph as Paragraph], depth + 1) : [];
  return { ...node, type: 'mdxJsxFlowElement', children: inner as MdxJsxFlowElement['children'] };
}
