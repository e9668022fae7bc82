import { button } from './h.ts';

/**
 * Shows a message in its box, or takes the box away.
 * @param text `''` for none
 * @param retry given when trying again may help: a button calls it
 */
export function showNotice(box: HTMLElement, text: string, retry?: () => unknown): void {
  // Most presses have nothing to say: the page is not touched for that.
  if (!text && box.hidden) return;
  box.textContent = text;
  box.hidden = text === '';
  if (text && retry) box.append(' ', button('button button--quiet', 'もう一度試す', retry));
}
