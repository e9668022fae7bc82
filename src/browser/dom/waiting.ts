/** A list that was asked for is on its way: until it is here no other stands in its place. See `styles/component/waiting.css`. */
export function beginWaiting(): void {
  document.documentElement.dataset.waiting = '';
}

/** The list that was asked for is here, or will not come: see also `src/pages/finder/waiting.js.ts`. */
export function endWaiting(): void {
  delete document.documentElement.dataset.waiting;
}
