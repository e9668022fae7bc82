import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** How the allowed MDX components look in HTML. Names and attributes are declared in `schema/mdx-components.ts`. */
export const RENDERERS: Record<
  string,
  (attributes: Record<string, string>, children: ElementContent[]) => Element
> = {
  Callout: ({ kind = 'note', title }, children) =>
    // A note inside the text, no landmark: several may have one title or none.
    h(
      'div',
      { className: ['callout', `callout--${kind}`], role: 'note', ...(title ? { 'aria-label': title } : {}) },
      [...(title ? [h('p', { className: ['callout__title'] }, title)] : []), ...children],
    ),
};
