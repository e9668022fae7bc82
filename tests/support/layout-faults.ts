import type { Page } from 'playwright-core';

/**
 * What a reader would call broken, seen by measuring: text that a grid or a flex row tears into cells because it holds
 * a link, and words in lines of a few letters, one under the other. Each with its place and its first letters.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Lines narrower than so many letters are no lines. */
    const NARROW = 4;
    /** So many of them under each other are not by chance, as the last word of a label may be. */
    const LINES = 4;
    const faults: string[] = [];
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !shown(element)) continue;
      const { display } = getComputedStyle(element);
      const texts = [...element.childNodes].filter(
        (node) => node instanceof Text && (node.textContent ?? '').trim() !== '',
      );
      const inline = [...element.children].some((one) => one.matches('a, b, strong, em, dfn') && shown(one));
      if (
        /grid|flex/.test(display) &&
        texts.length > 0 &&
        inline &&
        texts.length + element.children.length > 1
      )
        faults.push(`torn: ${name(element)} 「${(element.textContent ?? '').trim().slice(0, 20)}」`);
      for (const text of texts) {
        const words = (text.textContent ?? '').trim();
        if (words.length < NARROW * LINES) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        const tops = new Map<number, number>();
        for (const { top, width } of boxes)
          tops.set(Math.round(top), (tops.get(Math.round(top)) ?? 0) + width);
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const narrow = [...tops.values()].filter((width) => width < NARROW * size);
        if (tops.size >= LINES && narrow.length >= tops.size - 1)
          faults.push(`narrow: ${name(element)} 「${words.slice(0, 20)}」`);
      }
    }
    return [...new Set(faults)];
  });
}
