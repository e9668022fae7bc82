/** An element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A list of texts. */
export function list(name: 'ul' | 'ol', texts: readonly string[]): HTMLElement {
  const made = element(name, '');
  made.append(...texts.map((text) => element('li', '', text)));
  return made;
}
