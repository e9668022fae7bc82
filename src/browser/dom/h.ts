/** What an element holds; what is empty, `false` or absent is left out, texts are never markup. */
export type Child = Node | string | false | null | undefined | readonly Child[];

/** Attributes by their names (`true` writes the bare name, `false` and undefined none) and what a click does. */
export interface Attributes {
  onclick?: (event: MouseEvent) => unknown;
  [name: string]: string | number | boolean | undefined | ((event: MouseEvent) => unknown);
}

/** Makes an element: `h('li', { class: 'x' }, 'text', child)`. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener('click', value as (event: Event) => unknown);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...nodes(children));
  return element;
}

/** A button that does something. */
export function button(className: string, text: string, onclick: () => unknown): HTMLButtonElement {
  return h('button', { type: 'button', class: className, onclick }, text);
}

/** A text for those who listen. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'visually-hidden' }, text);
}

function nodes(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child): (Node | string)[] => {
    if (Array.isArray(child)) return nodes(child);
    return child === undefined || child === null || child === false || child === ''
      ? []
      : [child as Node | string];
  });
}

/** A list with an item for each content. */
export function list(tag: 'ul' | 'ol', items: readonly Child[], attributes: Attributes = {}): HTMLElement {
  return h(
    tag,
    attributes,
    items.map((item) => h('li', {}, item)),
  );
}

type Heading = 'h2' | 'h3' | 'h4' | 'h5';

/** Copies a text to stand in another page, with its headings on other levels. */
export function lowered(text: Element, levels: Readonly<Partial<Record<Heading, Heading>>>): Element {
  const copy = text.cloneNode(true) as Element;
  for (const heading of copy.querySelectorAll(Object.keys(levels).join(','))) {
    const lower = levels[heading.localName as Heading] ?? 'h5';
    heading.replaceWith(h(lower, {}, ...heading.childNodes));
  }
  return copy;
}
