import type { Parents, Root, Text } from 'hast';
import { endsJapanese, joinJapaneseLines, startsJapanese } from '#core/text/line-breaks.ts';

/**
 * Takes the line breaks out of a paragraph where Japanese goes on behind them: Japanese is written without spaces,
 * and a browser would show one.
 */
export function joinLines(root: Root): void {
  const texts: Text[] = [];
  const walk = (node: Parents): void => {
    if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return;
    for (const child of node.children) {
      if (child.type === 'text') texts.push(child);
      else if ('children' in child) walk(child);
    }
  };
  walk(root);
  for (const [index, text] of texts.entries()) {
    text.value = joinJapaneseLines(text.value);
    // A break beside emphasis or a link stands at the edge of its text. A break between blocks stands alone.
    const rest = text.value.slice(1);
    if (text.value.startsWith('\n') && startsJapanese(rest) && endsJapanese(texts[index - 1]?.value ?? ''))
      text.value = rest;
    const start = text.value.slice(0, -1);
    if (text.value.endsWith('\n') && endsJapanese(start) && startsJapanese(texts[index + 1]?.value ?? ''))
      text.value = start;
  }
}
