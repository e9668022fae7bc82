import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readingsIn } from '#core/text/reading-marks.ts';

/** Readings as the elements that show them above their letters; nothing else of the text changes. */
export function showReadings(root: Root): void {
  const walk = (node: Parents): void => {
    if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return;
    const children = node.children as ElementContent[];
    node.children = children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return parted(child);
      if ('children' in child) walk(child);
      return [child];
    });
  };
  walk(root);
}

function parted(text: Text): (Element | Text)[] {
  const parts: (Element | Text)[] = [];
  let done = 0;
  for (const { index, length, base, reading } of readingsIn(text.value)) {
    if (index > done) parts.push({ type: 'text', value: text.value.slice(done, index) });
    const of = (tagName: string, value: string): Element => ({
      type: 'element',
      tagName,
      properties: {},
      children: [{ type: 'text', value }],
    });
    const children = [
      { type: 'text' as const, value: base },
      of('rp', '（'),
      of('rt', reading),
      of('rp', '）'),
    ];
    parts.push({ type: 'element', tagName: 'ruby', properties: {}, children });
    done = index + length;
  }
  if (!done) return [text];
  const rest = text.value.slice(done);
  return rest ? [...parts, { type: 'text', value: rest }] : parts;
}

/** Whether a node is the reading of what stands before it: it is seen, and is no word of the text. */
export function isReading(node: Nodes): boolean {
  return node.type === 'element' && (node.tagName === 'rt' || node.tagName === 'rp');
}

/** The letters of a node without the readings above them. */
export function textWithoutReadings(node: Nodes): string {
  if (isReading(node)) return '';
  return 'children' in node ? node.children.map(textWithoutReadings).join('') : textOf(node);
}
