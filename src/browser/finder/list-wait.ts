import type { Turn } from '#browser/dom/turns.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';

/** An answer that comes sooner needs no sign that it is waited for, in milliseconds. */
const SOON = 400;

const LATE = FINDER_PARTS.attribute('late');

/** Says that the list is on its way. Only when it is late it fades: that costs the picture of a press as much as all else. */
export function awaitList(list: HTMLElement, turn: Turn): void {
  list.setAttribute('aria-busy', 'true');
  setTimeout(() => {
    if (turn.current && list.hasAttribute('aria-busy')) list.toggleAttribute(LATE, true);
  }, SOON);
}

/** The list stands. */
export function endAwaiting(list: HTMLElement): void {
  list.removeAttribute('aria-busy');
  list.removeAttribute(LATE);
}
