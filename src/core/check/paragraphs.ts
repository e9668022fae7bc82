import type { Nodes, Paragraph } from 'mdast';
import type { Subject } from './rule.ts';

/** Lines of a paragraph as they are written, and where they stand in the file. */
export interface Written {
  lines: string[];
  line: number;
  offset: number;
}

/** The paragraphs that stand by themselves, not in a list, a quotation or a table. */
export function paragraphs({ tree, bodyLine, text }: Subject): Written[] {
  const found: Written[] = [];
  const all = text.split('\n');
  const starts = [0];
  for (const line of all) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph') found.push(linesOf(node));
    else if (node.type === 'root' || node.type === 'mdxJsxFlowElement')
      for (const child of node.children) walk(child as Nodes);
  };
  const linesOf = ({ position }: Paragraph): Written => {
    const first = (position?.start.line ?? 1) + bodyLine - 2;
    const last = (position?.end.line ?? 1) + bodyLine - 2;
    return { lines: all.slice(first, last + 1), line: first + 1, offset: starts[first] ?? 0 };
  };
  if (tree) walk(tree);
  return found;
}
