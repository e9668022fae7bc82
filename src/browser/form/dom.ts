/** An element that the page always has. @throws Error when it has not: the page and its script differ */
export function part<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The form has no ${selector}`);
  return found;
}

/** An element with a text in it; texts are never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** Waits until the page has been painted and the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    const wait = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 50));
    requestAnimationFrame(() => wait(() => resolve()));
  });
}
