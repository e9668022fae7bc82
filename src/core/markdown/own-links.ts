import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '#core/site/paths.ts';

/**
 * A rehype plugin: links to paths of this site get the base path in front; all others stay.
 * @param base the path the site is served under, beginning and ending with `/`
 */
export function rehypeOwnLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const address = node.properties.href;
      if (node.tagName === 'a' && typeof address === 'string' && address.startsWith('/')) {
        node.properties.href = withBase(base, address);
      }
    });
  };
}
