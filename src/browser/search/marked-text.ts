import type { MarkedPart } from '#core/search/marks.ts';

/** Text nodes and `<mark>` elements; never HTML. */
export function markedText(parts: readonly MarkedPart[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, mark } of parts) {
    if (!mark) fragment.append(text);
    else {
      const element = document.createElement('mark');
      element.textContent = text;
      fragment.append(element);
    }
  }
  return fragment;
}
