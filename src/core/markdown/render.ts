import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { withBase } from '#core/site/paths.ts';
import { bodyOf, type Heading } from './body.ts';
import { type Section, sectionsOf } from './body-sections.ts';
import { type ImageView, pictureElement, pictureStandIn } from './image-view.ts';
import { nameCells } from './name-cells.ts';
import { rehypeOwnLinks } from './own-links.ts';
import { markSentences, sentencesOf } from './sentences.ts';

export type { Heading } from './body.ts';
export type { Section } from './body-sections.ts';

export interface Rendered {
  html: string;
  headings: Heading[];
  sections: Section[];
}

const stringify = unified().use(rehypeStringify);

/**
 * Turns a checked MDX tree into HTML as data: nothing is compiled, nothing can run.
 * @param base the path the site is served under, beginning and ending with `/`
 * @param images how to show each picture, by its address in the text; a picture that is not among them
 *   is shown as its description
 * @param notesOf the number of the note for each sentence of the body; none when left out
 * The tree must have passed `checkMdx`; what the check does not know is a fault and throws.
 */
export function renderMdx(
  tree: Root,
  base = '/',
  images: ReadonlyMap<string, ImageView> = new Map(),
  notesOf?: (sentences: string[]) => (number | undefined)[],
): Rendered {
  const { hast, headings } = bodyOf(tree);
  rehypeOwnLinks({ base })(hast);
  visit(hast, 'element', (node, index, parent) => {
    if (node.tagName === 'table') nameCells(node);
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
  const sections = sectionsOf(hast);
  if (notesOf) markSentences(hast, notesOf(sentencesOf(hast)));
  return { html: stringify.stringify(hast as never), headings, sections };
}
