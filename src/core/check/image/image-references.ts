import type { Nodes, Root } from 'mdast';
import { textAt } from '#core/schema/plain-data.ts';
import type { Subject } from '../rule.ts';

/** A picture that a body shows. */
interface ImageReference {
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

/** Every picture a document shows: the cover that its settings name, and those of its body. */
export function picturesOf({
  data,
  placeOf,
  tree,
  bodyLine,
}: Pick<Subject, 'data' | 'placeOf' | 'tree' | 'bodyLine'>): (ImageReference & { field: string })[] {
  const cover = textAt(data, 'cover', 'src');
  const named =
    cover === undefined
      ? []
      : [
          {
            url: cover,
            alt: textAt(data, 'cover', 'alt') ?? '',
            ...placeOf(['cover', 'src']),
            field: 'cover.src',
          },
        ];
  const shown = tree ? imageReferences(tree, bodyLine).map((one) => ({ ...one, field: '本文' })) : [];
  return [...named, ...shown];
}

/** `./photo.jpg` → `photo.jpg`; undefined when it is not a file beside the article. */
export function neighbourName(url: string): string | undefined {
  return /^\.\/([a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:jpe?g|png|webp|avif|svg))$/.exec(url)?.[1];
}
