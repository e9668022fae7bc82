/**
 * Counts what the page asks of any server from now on and shows it, so that the reader sees the promise kept:
 * the browser itself reports every request, also those of styles and pictures. Only the picture in the tab is
 * left out: the browser, not the page, asks for it anew whenever the address changes, and nothing goes with it.
 */
export function countRequests(place: HTMLElement): void {
  const start = performance.now();
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href;
    count += list.getEntries().filter(({ startTime, name }) => startTime >= start && name !== icon).length;
    place.textContent = String(count);
  });
  observer.observe({ type: 'resource', buffered: false });
}
