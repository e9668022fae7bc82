import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { withoutEndMarks } from '#core/text/address-end.ts';

/**
 * GFM takes everything up to the next space for an address: 「https://example.org/をご覧ください。」. Addresses are
 * written in ASCII, so a bare one ends at the first other letter, and the sentence goes on behind it.
 * @param body the text of which the tree was read
 */
export function endAddresses(tree: Root, body: string): Root {
  visit(tree, 'link', (link, index, parent) => {
    const [label] = link.children;
    const start = link.position?.start.offset;
    if (!parent || index === undefined || label?.type !== 'text' || start === undefined) return undefined;
    // A link with a text of its own begins with a bracket.
    if (!body.startsWith(label.value, start)) return undefined;
    const ascii = /^[!-~]*/.exec(label.value)?.[0] ?? '';
    if (ascii === label.value) return undefined;
    const written = withoutEndMarks(ascii);
    const rest: Text = { type: 'text', value: label.value.slice(written.length) };
    const parts = cut(link, label, rest, written.length);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  return tree;
}

function cut(link: Link, label: Text, rest: Text, length: number): (Link | Text)[] {
  const { position } = link;
  if (position) {
    const { line, column, offset = 0 } = position.start;
    const border = { line, column: column + length, offset: offset + length };
    rest.position = { start: border, end: position.end };
    link.position = { start: position.start, end: border };
    label.position = link.position;
  }
  link.url = link.url.slice(0, link.url.length - rest.value.length);
  label.value = label.value.slice(0, length);
  return [link, rest];
}
