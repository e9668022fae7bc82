import type { Page } from 'playwright-core';
import { cutTexts, sticksOut } from '../a11y/trials.ts';

/**
 * What is broken in the structure of a page as it stands, without comparing pixels: it scrolls sideways, a text is
 * cut off by its box, two texts lie on each other, or (on paper) the frame for the screen is still there.
 */
export async function structureFaults(page: Page, medium: 'screen' | 'print'): Promise<string[]> {
  return [
    ...((await sticksOut(page)) ? ['横にはみ出しています'] : []),
    ...(await cutTexts(page)).map((one) => `文字が切れています: ${one}`),
    ...(await overlaps(page)).map((one) => `文字が重なっています: ${one}`),
    ...(medium === 'print' &&
    (await page.locator('.site-header, .site-footer').filter({ visible: true }).count())
      ? ['紙に、画面のための枠が残っています']
      : []),
  ];
}

/** Pairs of texts of which one covers a good part of the other. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: { text: string; owner: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !owner?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // Readings lie over their words by design; what a dialog or a picture holds stands for itself.
      if (owner.closest('.visually-hidden, svg, ruby, dialog, option, [popover]')) continue;
      range.selectNodeContents(node);
      let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
      for (let around: Element | null = owner; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      for (const whole of range.getClientRects()) {
        const [x, y] = [Math.max(whole.left, left), Math.max(whole.top, top)];
        const box = new DOMRect(x, y, Math.min(whole.right, right) - x, Math.min(whole.bottom, bottom) - y);
        if (box.width > 4 && box.height > 4) lines.push({ text, owner, box });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const pairs = new Set<string>();
    lines.forEach((one, at) => {
      for (const other of lines.slice(at + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.owner === one.owner) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const smaller = Math.min(one.box.width * one.box.height, other.box.width * other.box.height);
        if (width > 2 && height > 2 && width * height > 0.35 * smaller)
          pairs.add(`「${one.text.slice(0, 12)}」と「${other.text.slice(0, 12)}」`);
      }
    });
    return [...pairs].slice(0, 5);
  });
}
