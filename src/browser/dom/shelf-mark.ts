import { h } from './h.ts';

/** On which shelf the case of a card stands, as the page's own cards say it. */
export function shelfMark(shelf: string): HTMLElement {
  return h('span', { class: 'badge' }, shelf);
}
