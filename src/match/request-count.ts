/**
 * Counts what the page asks of any server from now on and shows it, so that the reader sees the promise kept:
 * the browser itself reports every request, also those of styles and pictures.
 */
export function countRequests(place: HTMLElement): void {
  const start = performance.now();
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().filter((entry) => entry.startTime >= start).length;
    place.textContent = String(count);
  });
  observer.observe({ type: 'resource', buffered: false });
}
