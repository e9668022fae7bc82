import type { Nodes, Root } from 'mdast';

/** A picture that a body shows. */
export interface ImageReference {
  url: string;
  alt: string;
  line: number;
  column: number;
}

/** Every picture of a body, the ones by reference included. */
export function imageReferences(tree: Root, bodyLine: number): ImageReference[] {
  const targets = new Map<string, string>();
  const found: ImageReference[] = [];
  const visit = (node: Nodes, look: (node: Nodes) => void): void => {
    look(node);
    if ('children' in node) for (const child of node.children) visit(child as Nodes, look);
  };
  visit(tree, (node) => {
    if (node.type === 'definition') targets.set(node.identifier, node.url);
  });
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : (targets.get(node.identifier) ?? '');
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ url, alt: node.alt ?? '', line: line + bodyLine - 1, column });
  });
  return found;
}

/** `./photo.jpg` → `photo.jpg`; undefined when it is not a file beside the article. */
export function neighbourName(url: string): string | undefined {
  return /^\.\/([a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif|svg))$/.exec(url)?.[1];
}
