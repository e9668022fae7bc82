import { h } from '#browser/dom/h.ts';
import type { MarkedPart } from '#core/search/marks.ts';

/** Text nodes and `<mark>` elements; never HTML. */
export function markedText(parts: readonly MarkedPart[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...parts.map(({ text, mark }) => (mark ? h('mark', {}, text) : text)));
  return fragment;
}
