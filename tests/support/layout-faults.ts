import type { Page } from 'playwright-core';
import { cutTexts } from '../../scripts/a11y/trials.ts';

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
      // Lines that its author broke.
      if (element.closest('pre')) continue;
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

/**
 * What a reader could not reach or would press by mistake: a page that scrolls sideways, words that their own box cuts
 * off, and things to press that lie on each other or under a drawing. Each with its place.
 */
export async function boxFaults(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].find(
      (one) =>
        one.checkVisibility() && Math.round(one.getBoundingClientRect().right + scrollX) >= scrollWidth,
    );
    return [`sideways: ${scrollWidth} > ${clientWidth} ${wide?.localName}.${wide?.getAttribute('class')}`];
  });
  const cut = (await cutTexts(page)).map((place) => `cut: ${place}`);
  return [
    ...sideways,
    ...cut,
    ...(await cutExamples(page)),
    ...(await hiddenColumns(page)),
    ...(await overlaps(page)),
  ];
}

/** Fields whose example breaks off without a word. */
function cutExamples(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')];
    return fields
      .filter((field) => {
        const { font, paddingLeft, paddingRight, textOverflow } = getComputedStyle(field);
        pen.font = font;
        const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const isCut = pen.measureText(field.placeholder).width > room;
        return field.checkVisibility() && isCut && textOverflow !== 'ellipsis';
      })
      .map(({ className, placeholder }) => `example cut: input.${className} 「${placeholder}」`);
  });
}

/** Tables with words in their cells, or with cells to fill in, of which the window shows the first columns only. */
function hiddenColumns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const WORDS = 8;
    return [...document.querySelectorAll('table')]
      .filter(
        (table) =>
          table.checkVisibility() &&
          [...table.querySelectorAll('td')].some(
            ({ textContent }) => !textContent || textContent.trim().length >= WORDS,
          ),
      )
      .filter((table) => {
        const edge = Math.min(
          ...[table, table.parentElement].map((one) => one?.getBoundingClientRect().right ?? 0),
        );
        return [...table.querySelectorAll('td')].some(
          (cell) => cell.getBoundingClientRect().right > edge + 1,
        );
      })
      .map((table) => `hidden: table.${table.className}`);
  });
}

function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PRESSED = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    /** Lines of links under each other touch by the leading of their type; more than this share is lying on it. */
    const SHARE = 0.3;
    /** What is left of a box when everything around it has cut it; moved things stand in front on purpose. */
    const boxesOf = (element: Element): DOMRect[] => {
      const whole = [...element.getClientRects()];
      let boxes = whole;
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (around === document.body || (overflowX === 'visible' && overflowY === 'visible')) continue;
        const edge = around.getBoundingClientRect();
        boxes = boxes.map((box) => {
          const [left, top] = [Math.max(box.left, edge.left), Math.max(box.top, edge.top)];
          return new DOMRect(
            left,
            top,
            Math.max(0, Math.min(box.right, edge.right) - left),
            Math.max(0, Math.min(box.bottom, edge.bottom) - top),
          );
        });
      }
      // The strip that a scrolled list shows of its next row is not what one presses.
      return boxes.filter(({ width, height }, at) => width > 2 && height > (whole[at]?.height ?? 0) / 2);
    };
    const inFront = (element: Element) => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
      return false;
    };
    const things = [...document.body.querySelectorAll(`${PRESSED}, svg, img`)]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !one.closest('.visually-hidden, .skip-link') &&
          !(one.parentElement?.closest('svg') || (!one.matches(PRESSED) && one.closest(PRESSED))) &&
          !inFront(one),
      )
      .map((one) => ({ one, pressed: one.matches(PRESSED), boxes: boxesOf(one) }));
    const name = (one: Element) => `${one.localName}.${one.getAttribute('class') ?? ''}`;
    const faults = new Set<string>();
    for (const [at, first] of things.entries())
      for (const second of things.slice(at + 1)) {
        if (!first.pressed && !second.pressed) continue;
        if (first.one.contains(second.one) || second.one.contains(first.one)) continue;
        const met = first.boxes.some((a) =>
          second.boxes.some((b) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            return width > 2 && height > SHARE * Math.min(a.height, b.height);
          }),
        );
        if (met) faults.add(`overlap: ${name(first.one)} × ${name(second.one)}`);
      }
    return [...faults];
  });
}

/**
 * Choices that the reader's own colours do not tell from what stands beside them: the page one is on, a pressed button.
 * The weight of the letters alone tells nobody.
 */
export function untold(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (one: Element) => {
      const { outlineStyle, backgroundColor, borderBlockColor, borderBlockWidth } = getComputedStyle(one);
      return [outlineStyle, backgroundColor, borderBlockColor, borderBlockWidth].join(' ');
    };
    return [
      ...document.querySelectorAll(
        ':is(a, button, [role=option]):is([aria-current], [aria-pressed=true], [aria-selected=true])',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const group = one.closest('nav, ul, ol, [role=group], [role=listbox]') ?? one.parentElement;
        const other = [...(group?.querySelectorAll(one.localName) ?? [])].find(
          (another) =>
            another !== one &&
            another.classList[0] === one.classList[0] &&
            !another.matches('[aria-current], [aria-pressed=true], [aria-selected=true]'),
        );
        return other && look(other) === look(one)
          ? [`untold: ${one.localName}.${one.className} 「${one.textContent?.trim()}」`]
          : [];
      });
  });
}
