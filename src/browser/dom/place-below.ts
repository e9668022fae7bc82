const WIDEST = 320;
const MARGIN = 16;

/** Puts a popover below what it belongs to, inside the window; browsers that place them themselves would do the same. */
export function placeBelow(note: HTMLElement, anchor: Element): void {
  const box = anchor.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = Math.min(WIDEST, room - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(box.left, room - width - MARGIN));
  note.style.setProperty('left', `${left + scrollX}px`);
  note.style.setProperty('top', `${box.bottom + scrollY + 6}px`);
  note.style.setProperty('width', `${width}px`);
}
