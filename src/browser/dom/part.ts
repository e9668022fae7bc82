import type { PageParts } from '#core/site/page-parts.ts';

type Kind<E extends Element> = new () => E;

/** Anything that parts can stand in: a page, an element, the inside of a template. */
export type Root = ParentNode;

/**
 * The part of a page that a template has promised to a script.
 * @param kind the element it must be, where that matters
 * @throws Error when it is not there or of another kind: the page and its script differ, which only we can mend
 */
export function part<Name extends string>(root: Root, parts: PageParts<Name>, name: Name): HTMLElement;
export function part<Name extends string, E extends HTMLElement>(
  root: Root,
  parts: PageParts<Name>,
  name: Name,
  kind: Kind<E>,
): E;
export function part<Name extends string>(
  root: Root,
  parts: PageParts<Name>,
  name: Name,
  kind: Kind<HTMLElement> = HTMLElement,
): HTMLElement {
  const found = root.querySelector(parts.selector(name));
  if (found instanceof kind) return found;
  const lacks = found
    ? `has a <${found.localName}> as its part “${name}”, not a ${kind.name}`
    : `has no part “${name}”`;
  throw new Error(
    `<${parts.element}> ${lacks}: ${parts.template} should write it as ${parts.selector(name)}`,
  );
}

/** All elements that are this part. */
export function every<Name extends string>(root: Root, parts: PageParts<Name>, name: Name): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(parts.selector(name))];
}

/** The nearest element around a place that is this part, the place itself included. */
export function around<Name extends string>(
  target: EventTarget | null,
  parts: PageParts<Name>,
  name: Name,
): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(parts.selector(name)) : null;
}

/** What an element says of itself as this part; `''` when it is none. */
export function markOf<Name extends string>(element: Element, parts: PageParts<Name>, name: Name): string {
  return element.getAttribute(parts.attribute(name)) ?? '';
}

/** A copy of what stands in a template. @throws Error when nothing does */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error('The template is empty: the page and its script differ');
}

/** What plain HTML promises inside an element, by a selector. @throws Error when it is not there */
export function inside<E extends HTMLElement>(root: Root, selector: string, kind: Kind<E>): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`There is no ${kind.name} “${selector}”: the page and its script differ`);
}
